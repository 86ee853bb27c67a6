import type { Objection } from './draft'
import type { OpenRegistration } from './registration'
import type { Sentence } from './said'

/** How far a registration has come. */
export function saidOfProgress({ is }: OpenRegistration): string | null {
  if (is === 'sending') {
    return 'store/telesales-toolbar.starting'
  }
  return is === 'registered' ? 'store/telesales-toolbar.registered' : null
}

/** Why nobody was registered, when no field says it. */
export function saidOfProblem({
  fields,
  problem,
  retryInSeconds,
}: Objection): Sentence | null {
  if (problem === null || Object.keys(fields).length > 0) {
    return null
  }
  if (problem === 'TOO_MANY_REQUESTS' && retryInSeconds) {
    return {
      id: 'store/telesales-toolbar.registerAgain',
      values: { seconds: retryInSeconds },
    }
  }
  return {
    id:
      problem === 'NO_ANSWER' || problem === 'HALF_DONE'
        ? 'store/telesales-toolbar.registerUnanswered'
        : `store/telesales-toolbar.refusal.${problem}`,
  }
}
