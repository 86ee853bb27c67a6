import type { TelesalesSession } from './answers'
import type { Done, Event, News } from './events'
import { patch } from './patch'

const DONE: Done[] = ['started', 'switched', 'repaired', 'ended', 'expired']

/** What a page leaves for the next one: what has worked, and what became of a cart. */
export function handoverOf({ done, losses, notice }: News): string {
  return [done, notice, losses].join('\n').trim()
}

/**
 * The news that follow.
 *
 * @param isUnderWay something is, whose news are the next page's
 */
export function newsAfter(
  news: News | null,
  event: Event,
  isUnderWay: boolean
): News | null {
  switch (event.type) {
    case 'sessionRead':
      return isUnderWay ? null : (newsOf(event.handover, event.session) ?? news)

    case 'startBegun':
    case 'startRefused':
    case 'repairAsked':
    case 'endAsked':
      return null

    case 'lossesRead':
      return news && patch(news, { losses: null })

    // Nobody sees the bar now, so its news are old when it is back.
    case 'pageChanged':
      return event.isHidden ? null : news
  }
  return news
}

/** The news in such a handover, unless they are not true by now. */
export function newsOf(
  handover: string | null,
  { customer, operator, warning }: TelesalesSession
): News | null {
  const [text, notice, losses = null] = (handover ?? '').split('\n')
  const done = DONE.find((known) => known === text)
  const isTrue = isEnd(handover)
    ? operator !== null && customer === null
    : customer !== null && warning === null

  return done && isTrue
    ? { done, losses, notice: (notice || null) as News['notice'] }
    : null
}

/** Whether an end is what has worked last, by the handover. */
export function isEnd(handover: string | null): boolean {
  return /^(ended|expired)\b/.test(handover ?? '')
}
