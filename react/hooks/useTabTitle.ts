import { useEffect } from 'react'

import { putsAfter } from '../core/tabTitle'
import { ofDocument, setInDocument } from '../ports/ownDocument'

/**
 * Puts the customer's name before the page's title, so that the operator sees in
 * the row of tabs who is being served; the page may change its title meanwhile. To
 * another script that has its own idea of it, each time anew, the title is left.
 *
 * @param now tells the time, in ms; stable
 */
export function useTabTitle(name: string | null, now: () => number): void {
  useEffect(() => {
    if (name === null) {
      return
    }
    // A name from right to left would turn the title around it.
    const isolated = /[^\s -\u02ff]/.test(name) ? `\u2068${name}\u2069` : name
    // As a title is read again, else it would be put there for ever.
    const sign = `● ${isolated} –`.replace(/\s+/g, ' ')
    let puts: number[] = []
    const put = () => {
      const title = ofDocument('title')

      if (title.startsWith(sign)) {
        return
      }
      const next = putsAfter(puts, now())

      if (next) {
        puts = next
        setInDocument('title', `${sign} ${title}`)
      } else {
        observer.disconnect()
      }
    }
    const observer = new MutationObserver(put)

    put()
    observer.observe(ofDocument('head'), {
      characterData: true,
      childList: true,
      subtree: true,
    })
    return () => {
      observer.disconnect()
      // A page may have put something before it.
      setInDocument('title', ofDocument('title').split(`${sign} `).join(''))
    }
  }, [name, now])
}
