import type { Customer } from './answers'
import type { Event } from './events'
import { Impersonation, isActing } from './impersonation'
import { viewIn } from './view'

/** For how long an end can be taken back. */
const OFFER_MS = 30_000

/** Whom an operator has just ended with, and can go back to for now. */
export interface Back {
  customer: Customer
  /** Nobody else can. */
  operatorEmail: string
  /** In ms since the epoch. */
  untilMs: number
}

/** What is offered once this operator has ended with this customer. */
export function backTo(
  customer: Customer,
  operatorEmail: string,
  nowMs: number
): Back {
  return { customer, operatorEmail, untilMs: nowMs + OFFER_MS }
}

/** What is offered from then on, until somebody is served. */
export function backAfter(
  state: { back: Back | null; impersonation: Impersonation },
  event: Event,
  nowMs: number
): Back | null {
  const { impersonation } = state
  const { customer, operator } = viewIn(state)
  const back =
    event.type === 'partLoaded' && event.part === 'rest'
      ? backOf(event.back, nowMs)
      : state.back
  const isOver =
    (event.type === 'waited' && event.timer === 'back') ||
    (event.type === 'sessionRead' &&
      (event.session.operator === null || event.session.customer !== null)) ||
    (isActing(impersonation) && impersonation.news !== null) ||
    customer !== null

  return back &&
    !isOver &&
    isInTime(back, nowMs) &&
    (operator === null || operator.email === back.operatorEmail)
    ? back
    : null
}

/** As the tab's storage has it, with when it was last known not to be over. */
export function storedBack(
  { customer, operatorEmail, untilMs }: Back,
  nowMs: number
): string {
  const { email, firstName, lastName } = customer

  return JSON.stringify([
    untilMs,
    nowMs,
    operatorEmail,
    email,
    firstName,
    lastName,
  ])
}

function backOf(text: string | null, nowMs: number): Back | null {
  try {
    const [untilMs, knownMs, operatorEmail, email, firstName, lastName] =
      JSON.parse(text ?? '')
    const back = {
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
      operatorEmail,
      untilMs,
    }

    // A clock that has been set back gives no time.
    return nowMs >= knownMs && isInTime(back, nowMs) ? back : null
  } catch {
    return null
  }
}

function isInTime({ untilMs }: Back, nowMs: number): boolean {
  const leftMs = untilMs - nowMs

  return leftMs > 0 && leftMs <= OFFER_MS
}

/** It comes from the tab's storage, where others write as well. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
