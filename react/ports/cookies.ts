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
  const { documentCookies, orderFormPath } = fallback
  const [own] = documentCookies.slice(-1)
  const [pair] = own.split(';')
  const isHeldIn = (cookies: string) => `; ${cookies}`.includes(`; ${pair}`)

  // What was there already, or was not, does not show whether cookies arrive.
  if (isHeldIn(ofDocument('cookie')) !== isHeldIn(before)) {
    return
  }
  documentCookies.forEach((line) => {
    setInDocument('cookie', line)
  })
  if (orderFormPath) {
    // Should it fail, the next page finds the wrong cart and says so.
    await fetch(rootPath + orderFormPath, {
      credentials: 'same-origin',
    }).catch(() => null)
  }
}
