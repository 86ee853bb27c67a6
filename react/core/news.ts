import type { Customer, TelesalesSession } from './answers'
import type { Done, Event, News } from './events'
import { patch } from './patch'

const DONE: Done[] = [
  'deliverTo',
  'orderAgain',
  'orderedInPart',
  'started',
  'switched',
  'repaired',
  'ended',
  'expired',
]

/** An end of which all has been told. */
export const OLD_END = 'ended-told'

/** What a page leaves for the next one while a start is under way. */
export const STARTING = 'starting'

/** The same, once a page has found nobody served: the start may yet come to its end. */
export const STARTING_STILL = 'starting-still'

/**
 * What a page leaves for the next one: what has worked, with whom, and what became of a
 * cart.
 */
export function handoverOf({
  customerTag,
  done,
  losses,
  notice,
  orderId,
  ownCart,
  resumed,
}: News): string {
  return [done, notice, losses, customerTag, ownCart, resumed, orderId]
    .join('\n')
    .trim()
}

/**
 * Tells two customers apart and names neither, by 32 bits that many emails share: not
 * everybody has an id.
 */
export function tagOf(customer: Customer | null): string {
  let hash = 0

  for (const character of (customer?.email ?? '').toLowerCase()) {
    hash = Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)
  }
  return (hash >>> 0).toString(36)
}

/** Whether another tab has gone on meanwhile: to somebody else, or to an end. */
export function isOvertaken(
  handover: string | null,
  { customer, warning }: TelesalesSession
): boolean {
  const [done, , , tag] = (handover ?? '').split('\n')
  const isOther = tag && tag !== tagOf(customer)
  const hasEnded = done === 'ended' || done === 'expired'

  return warning === null && Boolean(hasEnded ? customer !== null : isOther)
}

/**
 * The news that follow.
 *
 * @param isUnderWay something is, whose news are the next page's
 * @param isHidden the bar is not on this page, which leaves the news to the next one
 */
export function newsAfter(
  news: News | null,
  event: Event,
  isUnderWay: boolean,
  isHidden: boolean
): News | null {
  switch (event.type) {
    case 'sessionRead':
      return isUnderWay
        ? null
        : (newsOf(isHidden ? null : event.handover, event.session) ??
            (news && isNewsTrue(news.done, event.session) ? news : null))

    // Whose cart it is was news, and is not certain any more.
    case 'sessionUnread':
      return news && isEnd(news.done) ? news : null

    case 'switchToggled':
    case 'startBegun':
    case 'startRefused':
    case 'repairAsked':
    case 'endAsked':
      return null

    case 'lossesRead':
      return news && patch(news, { losses: null })

    // Nobody sees the bar now, so its news are old when it is back, but for what is
    // there until it is read.
    case 'pageChanged':
      return event.isHidden && !news?.losses ? null : news
  }
  return news
}

/** The news in such a handover, unless they are not true by now. */
export function newsOf(
  handover: string | null,
  session: TelesalesSession
): News | null {
  const [text, notice, losses, , ownCart, resumed, orderId] = (
    handover ?? ''
  ).split('\n')
  const done = DONE.find((known) => known === text)

  return done && isNewsTrue(done, session)
    ? {
        done,
        losses: losses || null,
        notice: (notice || null) as News['notice'],
        orderId,
        ownCart: (ownCart || null) as News['notice'],
        resumed: resumed || null,
      }
    : null
}

/** Whether news are so in this session. */
export function isNewsTrue(
  done: Done,
  { customer, operator, warning }: TelesalesSession
): boolean {
  return isEnd(done)
    ? operator !== null && customer === null && warning !== 'LEFT_BEHIND'
    : customer !== null && warning === null
}

/** Whether an end is what has worked last, by the handover. */
export function isEnd(handover: string | null): boolean {
  return /^(ended|expired)\b/.test(handover ?? '')
}
