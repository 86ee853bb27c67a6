/** Where the runtime says that the page is. */
export interface Route {
  /** The page's id, such as `store.home`. */
  id: string
  /** The path of the address, without query and hash. */
  path: string
  params: Record<string, string>
  domain: string
}

/** The pages of the dev store: page id → path template. */
export const pages: Record<string, { path: string }> = {
  'store.home': { path: '/' },
  'store.product': { path: '/:slug/p' },
  'store.cart': { path: '/cart' },
  'store.account': { path: '/account' },
  'store.orderplaced': { path: '/checkout/orderPlaced' },
  'store.custom#institutional': { path: '/institutional/:slug' },
  'store.custom#said': { path: '/dev/said' },
}

const NOT_FOUND = 'store.not-found#search'

/** The route of a path; an unknown path is VTEX's page "not found". */
export function routeOf(path: string): Route {
  for (const [id, { path: template }] of Object.entries(pages)) {
    const params = match(template, path)
    if (params) {
      return { id, path, params, domain: 'store' }
    }
  }
  return { id: NOT_FOUND, path, params: {}, domain: 'store' }
}

/** The path of a page: its template with the parameters filled in. */
export function pathOf(
  page: string,
  params: Record<string, string> = {}
): string | undefined {
  return pages[page]?.path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent(params[name] ?? '')
  )
}

function match(
  template: string,
  path: string
): Record<string, string> | undefined {
  const expected = template.split('/')
  const actual = path.replace(/(.)\/$/, '$1').split('/')
  if (expected.length !== actual.length) {
    return undefined
  }

  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    if (part.startsWith(':')) {
      params[part.slice(1)] = decoded(actual[index])
    } else if (part !== actual[index]) {
      return undefined
    }
  }
  return params
}

/** An address that is not well-formed is shown as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
