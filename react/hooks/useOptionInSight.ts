import { useEffect } from 'react'

import { ofDocument } from '../ports/ownDocument'

/** Scrolls a list itself, if need be, to an option; the page stays where it is. */
export function useOptionInSight(id: string | null): void {
  useEffect(() => {
    const option =
      id === null ? null : ofDocument('getElementById').call(document, id)
    const list = option?.parentElement

    if (option && list) {
      const { offsetHeight, offsetTop } = option

      list.scrollTop = Math.min(
        Math.max(list.scrollTop, offsetTop + offsetHeight - list.clientHeight),
        offsetTop
      )
    }
  }, [id])
}
