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
    const prefix = `● ${name} – `
    const put = () => {
      if (!document.title.startsWith(prefix)) {
        document.title = prefix + document.title
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
      document.title = document.title.split(prefix).join('')
    }
  }, [name])
}
