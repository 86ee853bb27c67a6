import type { TelesalesSession } from './answers'
import type { Done, News } from './events'

const DONE: Done[] = ['started', 'switched', 'repaired', 'ended', 'expired']

/** What a page leaves for the next one: what has worked, and of which cart. */
export function noteOfNews(done: Done, notice: News['notice']): string {
  return [done, notice].join(' ').trim()
}

/** The news in such a note, unless they are not true by now. */
export function newsOf(
  note: string | null,
  { customer, operator, warning }: TelesalesSession
): News | null {
  const [text, notice = null] = (note ?? '').split(' ')
  const done = DONE.find((known) => known === text)
  const isTrue = isEnd(note)
    ? operator !== null && customer === null
    : customer !== null && warning === null

  return done && isTrue ? { done, notice: notice as News['notice'] } : null
}

/** Whether an end is what has worked last, by the note. */
export function isEnd(note: string | null): boolean {
  return /^(ended|expired)\b/.test(note ?? '')
}
