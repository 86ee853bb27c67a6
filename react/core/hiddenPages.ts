/** Where the browser is. */
export interface Place {
  /** The page's id, for example `store.account`. */
  page: string
  /** The path, without the binding's root path. */
  path: string
  /** The fragment, with its `#`. */
  hash: string
}

const MY_ORDERS = /^#\/orders(?![^/?])/

/**
 * Whether the bar must not show here: in My Orders, and where the theme says so.
 *
 * @param hiddenOn page ids, or paths when they begin with `/`; `*` stands for
 * anything
 */
export function isHiddenAt(place: Place, hiddenOn: unknown): boolean {
  const isMyOrders =
    place.page === 'store.account' && MY_ORDERS.test(place.hash)

  return (
    isMyOrders ||
    (Array.isArray(hiddenOn) &&
      hiddenOn.some((pattern) => isMatch(pattern, place)))
  )
}

function isMatch(pattern: unknown, { page, path }: Place) {
  if (typeof pattern !== 'string' || pattern === '') {
    return false
  }
  return isLike(pattern.startsWith('/') ? path : page, pattern.split('*'))
}

/** Whether the text is these parts, with anything between them. */
function isLike(text: string, parts: string[]) {
  let rest = text
  const areThere = parts.every((part, index) => {
    // No expression: many stars would make it slow.
    const at =
      index === 0
        ? 0
        : index < parts.length - 1
          ? rest.indexOf(part)
          : rest.length - part.length
    const isThere = at >= 0 && rest.startsWith(part, at)

    rest = rest.slice(at + part.length)
    return isThere
  })

  return areThere && rest === ''
}
