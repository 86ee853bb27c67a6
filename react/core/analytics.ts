import type { Command } from './command'
import type { News } from './events'
import { LOADING } from './impersonation'
import { patch } from './patch'
import type { State } from './state'
import { viewIn } from './view'

/** What there is to tell the store's analytics, once for each thing that has happened. */
export function analyticsFor(last: State, after: State): Command[] {
  // They hear from the page's beginning what has happened.
  const before = last.isTracked
    ? last
    : patch(last, { impersonation: LOADING, news: null })
  const was = viewIn(before)
  const { customer, operator, problem, warning } = viewIn(after)
  const { countdown, news } = after
  const assistedSession = customer !== null
  const commands: Command[] = []
  const track = (event: string, details = {}) =>
    commands.push(['track', event, details, assistedSession])

  if (
    operator &&
    (!was.operator || (was.customer !== null) !== assistedSession)
  ) {
    commands.push(['markPage', assistedSession])
  }
  if (operator && news && (news !== before.news || !was.operator)) {
    trackNews(news, track)
  }
  // An end is asked for each minute, and need not be told each time.
  const isTold =
    countdown.left?.leftMs === 0 && problem === problemBefore(before)

  if (problem && problem !== was.problem && !isTold) {
    track('refused', { refusal: problem })
  }
  if (warning && warning !== was.warning) {
    track('warning', { warning })
  }
  return commands
}

function trackNews(
  { done }: News,
  track: (event: string, details?: object) => void
) {
  if (done === 'expired' || done === 'ended') {
    track('ended', { isExpired: done === 'expired' })
  } else if (done === 'started' || done === 'switched') {
    track(done)
  }
}

/** What was wrong before what was under way. */
function problemBefore({ impersonation }: State) {
  return 'before' in impersonation ? impersonation.before.problem : null
}
