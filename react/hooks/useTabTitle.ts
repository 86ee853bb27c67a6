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
    // As a title is read again, else it would be put there for ever.
    const sign = `● ${name} –`.replace(/\s+/g, ' ')
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
