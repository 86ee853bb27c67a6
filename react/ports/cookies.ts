import type { TelesalesResult } from '../core/answers'
import { ofDocument, setInDocument } from './ownDocument'

/**
 * Does what the cookies of our service's answer were for, where the store did
 * not pass them on: whether VTEX's gateway does is not documented.
 *
 * @param before document.cookie as it was before our service was asked
 * @param rootPath the binding's path prefix
 */
export async function keepCookies(
  fallback: TelesalesResult['cookies'],
  before: string,
  rootPath: string
): Promise<void> {
  if (!fallback) {
    return
  }
  const { documentCookie, orderFormPath } = fallback

  // What was there already does not show whether cookies arrive.
  if (
    hasArrived(documentCookie, ofDocument('cookie')) &&
    !hasArrived(documentCookie, before)
  ) {
    return
  }
  setInDocument('cookie', documentCookie)
  if (orderFormPath) {
    // Should it fail, the next page finds the wrong cart and says so.
    await fetch(rootPath + orderFormPath, {
      credentials: 'same-origin',
    }).catch(() => null)
  }
}

/** Whether the browser holds, or no longer holds, what the line says. */
function hasArrived(line: string, cookies: string) {
  const [pair] = line.split(';')
  const held = cookies.split('; ')
  const isRemoval = pair.endsWith('=')

  return isRemoval
    ? !held.some((cookie) => cookie.startsWith(pair))
    : held.includes(pair)
}
