import { usePart } from '../../hooks/usePart'
import { useToolbarState } from '../../hooks/useToolbar'

const loadList = () => import('./CustomerList')

/**
 * The list below the customer field, once the keyboard has been there; or at once
 * where the theme wants the last customers, who are remembered as they are served.
 */
export function useCustomerList() {
  const { field, settings } = useToolbarState()

  return usePart(
    'list',
    loadList,
    settings.search && (field.isVisited || settings.recents)
  )
}
