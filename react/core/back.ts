import type { Customer } from './answers'
import type { Event } from './events'

/** For how long an end can be taken back. */
const OFFER_MS = 30_000

/** Whom an operator has just ended with, and can go back to for now. */
export interface Back {
  customer: Customer
  /** For how much longer. */
  remainingMs: number
}

/** What is offered from then on. */
export function backAfter(
  back: Back | null,
  event: Event,
  nowMs: number
): Back | null {
  switch (event.type) {
    case 'partLoaded':
      return event.part === 'rest' ? backOf(event.back, nowMs) : back

    case 'waited':
      return event.timer === 'back' ? null : back
  }
  return back
}

/** The customer as the page after an end may have them, and for a while. */
export function storedBack(
  { email, firstName, lastName }: Customer,
  nowMs: number
): string {
  return JSON.stringify([nowMs + OFFER_MS, email, firstName, lastName])
}

function backOf(text: string | null, nowMs: number): Back | null {
  try {
    const [untilMs, email, firstName, lastName] = JSON.parse(text ?? '')
    const remainingMs = untilMs - nowMs

    // A clock that has been set back gives no time.
    return remainingMs > 0 && remainingMs <= OFFER_MS
      ? {
          customer: {
            id: null,
            email: String(email),
            firstName: textOf(firstName),
            lastName: textOf(lastName),
            document: null,
            documentReadAloud: null,
            phone: null,
            phoneReadAloud: null,
          },
          remainingMs,
        }
      : null
  } catch {
    return null
  }
}

/** It comes from the tab's storage, where others write as well. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
