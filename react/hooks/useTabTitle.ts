import { useEffect } from 'react'

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
      if (!document.title.startsWith(sign)) {
        document.title = `${sign} ${document.title}`
      }
    }
    const observer = new MutationObserver(put)

    put()
    observer.observe(document.head, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    return () => {
      observer.disconnect()
      // A page may have put something before it.
      document.title = document.title.split(`${sign} `).join('')
    }
  }, [name])
}
