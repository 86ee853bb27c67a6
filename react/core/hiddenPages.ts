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

/** Whether this is My Orders, of which VTEX wants that no bar shows there. */
export function isMyOrders({
  hash,
  page,
}: Pick<Place, 'hash' | 'page'>): boolean {
  return page === 'store.account' && MY_ORDERS.test(hash)
}

/**
 * Whether the bar must not show here: in My Orders, and where the theme says so.
 *
 * @param hiddenOn page ids, or paths when they begin with `/`; `*` stands for
 * anything
 */
export function isHiddenAt(place: Place, hiddenOn: string[]): boolean {
  return (
    isMyOrders(place) ||
    hiddenOn.some((pattern) =>
      isLike(
        pattern.startsWith('/') ? place.path : place.page,
        pattern.split('*')
      )
    )
  )
}

/**
 * Whether the text is these parts, with anything between them. It is no expression,
 * which many stars would make slow.
 */
function isLike(text: string, [first, ...others]: string[]) {
  const last = others.pop()

  if (last === undefined) {
    return text === first
  }
  let end = first.length
  const areThere = others.every((part) => {
    const at = text.indexOf(part, end)

    end = at + part.length
    return at >= 0
  })

  return (
    areThere &&
    text.startsWith(first) &&
    text.length - last.length >= end &&
    text.endsWith(last)
  )
}
