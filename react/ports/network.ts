import type { Page } from '../core/ports'

/** The browser's network, as far as it knows. */
export const network: Pick<Page, 'isOffline' | 'online'> = {
  isOffline: () => window.navigator.onLine === false,
  online: () =>
    new Promise((resolve) => {
      window.addEventListener('online', () => resolve(), { once: true })
    }),
}
