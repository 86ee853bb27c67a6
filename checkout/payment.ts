import type { Ports } from '../react/core/ports'
import type { State } from '../react/core/state'
import { type Hold, holdOf } from './hold'

/** For so long a payment waits until it is known whose cart it is for. */
const CHECK_MS = 5000

/** For so long after it was sent nobody ends by mistake before it is answered. */
const ANSWER_MS = 30_000

/** What is the matter with the payment that was last asked for. */
export type Payment =
  | { is: 'none' | 'sent' | 'unsent' }
  /** It goes on by itself. */
  | { is: 'checking'; press(): void }
  | ({ is: 'held'; isUnread: boolean } & Hold)

interface Page {
  clock: Ports['clock']
  /** Which cart the page shows, and whose it is; null when none. */
  cart(): string | null
  /** In which step of checkout the operator is. */
  step(): string
  state(): State
  /** Whether the session has been read since it was last asked anew. */
  isFresh(): boolean
  refresh(): void
  /** It is to be seen. */
  changed(payment: Payment): void
}

/** Stops payments that must not go out, or not yet. */
export function createPayment(page: Page) {
  let payment: Payment = { is: 'none' }
  let step = ''
  let allowed: string | null = null
  let isChecked = false
  const hold = (isUnread: boolean) =>
    holdOf(page.state(), page.cart(), isUnread, allowed)

  return {
    /** @param press how to press once more: the answer is whether it must wait */
    pressed(press: () => void): boolean {
      const held = hold(false)

      step = page.step()
      if (held) {
        become({ ...held, is: 'held', isUnread: false })
      } else if (isCertain()) {
        become({ is: 'sent' }, ANSWER_MS)
        return false
      } else {
        page.refresh()
        become({ is: 'checking', press }, CHECK_MS)
      }
      return true
    },
    allow() {
      if (payment.is === 'held') {
        allowed = payment.doubt
        become({ is: 'none' })
      }
    },
    /** Something is known that was not. */
    reconsider() {
      if (page.step() !== step) {
        // They have changed their mind meanwhile.
        payment = { is: 'none' }
      } else if (payment.is === 'held') {
        const isUnread = payment.isUnread && !page.isFresh()
        const held = hold(isUnread)

        payment = held ? { ...held, is: 'held', isUnread } : { is: 'unsent' }
      } else if (payment.is === 'checking' && page.isFresh()) {
        proceed(payment.press)
      }
    },
    current: () => payment,
  }

  function isCertain() {
    return (
      isChecked ||
      !page.state().settings.holdPayment ||
      (allowed !== null && hold(true) === null)
    )
  }

  function proceed(press: () => void) {
    isChecked = true
    press()
    isChecked = false
  }

  /** @param ms after which it is not so any more */
  function become(next: Payment, ms?: number) {
    payment = next
    page.changed(next)
    if (ms) {
      const later = () => {
        if (payment === next) {
          over(next)
        }
      }

      // A clock that fails answers nothing: nobody waits for it.
      if (!page.clock.wait(ms, later)) {
        later()
      }
    }
  }

  function over({ is }: Payment) {
    const held = is === 'checking' ? hold(true) : null

    become(held ? { ...held, is: 'held', isUnread: true } : { is: 'none' })
  }
}
