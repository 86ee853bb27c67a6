import { presenceOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

type Rest = typeof import('./rest')['default']

const loadRest = () => import('./rest')

/**
 * What the bar does without for a moment, before anybody wants it, so that it is
 * there at once: what is pressed until then is shown when it has come.
 */
export function useRest(): Partial<Rest> {
  const { operator } = useToolbar(viewIn)
  const isThere = useToolbar(presenceOf) === 'bar'

  return usePart<Rest>('rest', loadRest, isThere || operator !== null) ?? {}
}
