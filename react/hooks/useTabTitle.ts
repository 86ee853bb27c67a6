import { useEffect } from 'react'

import { ofDocument, setInDocument } from '../ports/ownDocument'

/**
 * Puts the customer's name before the page's title, so that the operator sees in
 * the row of tabs who is being served; the page may change its title meanwhile.
 */
export function useTabTitle(name: string | null): void {
  useEffect(() => {
    if (name === null) {
      return
    }
    // A name from right to left would turn the title around it.
    const isolated = /[^\s -\u02ff]/.test(name) ? `\u2068${name}\u2069` : name
    // As a title is read again, else it would be put there for ever.
    const sign = `● ${isolated} –`.replace(/\s+/g, ' ')
    const put = () => {
      const title = ofDocument('title')

      if (!title.startsWith(sign)) {
        setInDocument('title', `${sign} ${title}`)
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
  }, [name])
}
