import type { TelesalesResult } from './answers'
import type { ActResult, Event } from './events'
import type { Ending } from './impersonation'
import { patch } from './patch'
import type { Ports } from './ports'

/** How often to look. */
const STEP_MS = 200

/** For how long nothing has to have been added until it is not waited for any more. */
const LIMIT_MS = 10_000

const NOT_ASKED: ActResult = {
  choices: [],
  summaries: [],
  cookies: null,
  losses: [],
  notice: null,
  ownCart: null,
  resumed: null,
  refusal: 'ITEMS_PENDING',
  retryInSeconds: null,
  session: {
    customer: null,
    isRepairSafe: false,
    refusal: null,
    operator: null,
    servedSeconds: null,
    warning: null,
  },
}

/**
 * How much the page is still adding to its cart, or changing in it, as VTEX's cart
 * stores it. What cannot be read is nothing: another version may store something else.
 *
 * @see https://github.com/vtex/order-items, `localOrderQueue`
 */
export function pendingIn(stored: string | null): number {
  try {
    const queue = JSON.parse(stored ?? '').queue

    return Array.isArray(queue) ? queue.length : 0
  } catch {
    return 0
  }
}

/**
 * Asks for an act once the page has added all to its cart that it is adding: whoever is
 * served until then is whom the products are for. After a while in which nothing was
 * added it is not asked for, but for an end that cannot wait.
 *
 * @param result of the act, where it was asked for before anything was being added:
 * what is by now comes too late, and the result says so
 */
export async function askWhenSettled(
  ports: Pick<Ports, 'clock' | 'page'>,
  send: (event: Event) => void,
  ask: () => Promise<TelesalesResult>,
  ending?: Ending,
  result: TelesalesResult | null = null
): Promise<ActResult> {
  if (!result && pendingIn(ports.page.cartQueue()) > 0) {
    send({ type: 'cartAwaited', isAwaited: true })
    const isSettled = await settled(ports)

    send({ type: 'cartAwaited', isAwaited: false })
    if (!isSettled && !isUrgent(ending)) {
      return NOT_ASKED
    }
  }
  const answer: ActResult = result ?? (await ask())

  return pendingIn(ports.page.cartQueue()) > 0
    ? patch(answer, { notice: 'ITEMS_DROPPED' })
    : answer
}

/** Nobody may be there who could be asked, and nobody shall be served any more. */
function isUrgent(ending?: Ending) {
  return ending?.done === 'expired' || ending?.before.is === 'leftBehind'
}

/** Whether all was added; or else nothing is any more. */
async function settled({
  clock,
  page,
}: Pick<Ports, 'clock' | 'page'>): Promise<boolean> {
  let least = Number.POSITIVE_INFINITY
  let waitedMs = 0

  while (waitedMs < LIMIT_MS) {
    const pending = pendingIn(page.cartQueue())

    if (pending === 0) {
      return true
    }
    waitedMs = pending < least ? 0 : waitedMs + STEP_MS
    least = Math.min(least, pending)
    await new Promise<void>((resolve) => clock.wait(STEP_MS, resolve))
  }
  return false
}
