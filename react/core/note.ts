import { tagOf } from './news'
import type { State } from './state'
import { viewIn } from './view'

/**
 * What is noted of the call with whom is served. As it is kept it says of whom, by a tag
 * that names nobody: of another call it is nobody's.
 */
export function noteOf(state: State): string | undefined {
  const [tag, text] = (state.note ?? '').split('\n')

  return tag === tagOf(viewIn(state).customer) ? text : undefined
}
