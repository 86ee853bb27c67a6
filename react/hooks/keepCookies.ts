import type { CookieFallback } from '../typings/graphql'

/**
 * Does what the cookies of our service's answer were for, where the store did
 * not pass them on: whether VTEX's gateway does is not documented.
 *
 * @param rootPath the binding's path prefix
 */
export async function keepCookies(
  fallback: CookieFallback | null,
  rootPath: string
): Promise<void> {
  if (!fallback || hasArrived(fallback.line, document.cookie)) {
    return
  }
  document.cookie = fallback.line
  if (fallback.path) {
    // Should it fail, the next page finds the wrong cart and says so.
    await fetch(rootPath + fallback.path, {
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
