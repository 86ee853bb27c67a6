import { ACCOUNT, WORKSPACE } from '../people'

/**
 * What VTEX's render-extension-loader fetches for the checkout page, and puts into
 * `__RUNTIME__` and `vtex.renderRuntime`.
 */
export function runtimeContext(locale: string): string {
  return JSON.stringify({
    account: ACCOUNT,
    workspace: WORKSPACE,
    production: true,
    rootPath: '',
    page: 'checkout',
    culture: { locale, currency: 'USD', country: 'USA' },
  })
}
