import type { Warning } from '../typings/graphql'
import type { News, Problem } from './events'
import { customerShown, doingOf, freshNews, problemOf } from './selectors'
import type { State } from './state'
import { viewIn } from './view'

/*
 * What the bar says, and it alone decides: no component puts a sentence together. The
 * parts that are loaded later have theirs in saidInRest.ts, saidInList.ts and
 * saidInForm.ts. A test of the dev store reads all that ever stands together.
 */

/** A sentence: the id of its message, and what is put into it. */
export interface Sentence {
  id: string
  values?: Record<string, string | number>
}

/** Whether the page has to be loaded anew first: it may show what is not so. */
export function isReloadFirst(state: State): boolean {
  const { problem } = viewIn(state)

  return problem === 'HALF_DONE' || problem === 'NO_ANSWER'
}

/** The warning that is said, with what helps: nothing does before a reload. */
export function warningSaid(state: State): Warning | null {
  return isReloadFirst(state) ? null : viewIn(state).warning
}

/** All that is wrong, the most important first. */
export function saidInAlert(state: State): string[] {
  const problem = problemSaid(state)
  const warning = warningSaid(state)
  const { name } = customerShown(state)

  // Nothing else that is wrong can be known, or helped, until then.
  if (state.isOffline) {
    return ['store/telesales-toolbar.offline']
  }
  return [
    problem === 'TOO_MANY_REQUESTS' && viewIn(state).retryInSeconds
      ? 'store/telesales-toolbar.startAgain'
      : problem && `store/telesales-toolbar.refusal.${problem}`,
    warning === 'NOT_STARTED_HERE' && state.isInterrupted
      ? 'store/telesales-toolbar.interrupted'
      : warning &&
        `store/telesales-toolbar.warning.${warning}${
          name === null && warning.startsWith('CART_OF') ? '_HIDDEN' : ''
        }`,
  ].filter((id): id is string => Boolean(id))
}

/** For whom everything here is done. */
export function whomSaid(state: State): Sentence {
  const { name } = customerShown(state)

  return name === null
    ? { id: 'store/telesales-toolbar.servingHidden' }
    : {
        id: 'store/telesales-toolbar.serving',
        values: { customer: name },
      }
}

/** What is under way, or what has just worked and what became of a cart. */
export function saidInStatus(state: State): {
  doing: string | null
  news: string[]
} {
  return {
    doing: viewIn(state).isBusy
      ? `store/telesales-toolbar.${doingOf(state)}`
      : null,
    news: newsSaid(freshNews(state)),
  }
}

/** What has worked, and what became of a cart. */
export function newsSaid(news: News | null): string[] {
  return news
    ? [
        // What was parked has stayed behind.
        /^repaired.*PARKED/.test(news.done + news.notice)
          ? 'store/telesales-toolbar.repairedWithout'
          : `store/telesales-toolbar.${news.done}`,
        // It comes from the tab's storage, where others write as well.
        `store/telesales-toolbar.notice.${news.notice}`,
        `store/telesales-toolbar.notice.${news.ownCart}`,
      ]
    : []
}

/** Whom the form has registered, or found to be one, is a customer. */
function problemSaid(state: State): Problem | null {
  const problem = problemOf(state)
  const { registration } = state

  return problem === 'CUSTOMER_NOT_FOUND' &&
    'draft' in registration &&
    (registration.is === 'registered' ||
      registration.objection.problem === 'ALREADY_REGISTERED')
    ? 'CUSTOMER_NOT_LOADED'
    : problem
}
