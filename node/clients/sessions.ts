import type { Browser } from '../modules/browser'
import {
  factsOf,
  IMPERSONATED_EMAIL,
  SESSION_ITEMS,
  type SessionFacts,
  type SessionNotes,
} from '../modules/sessionFacts'
import { isRecord } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { UpstreamFault } from './upstreamFault'

const PATH = '/api/sessions'

/**
 * VTEX's Session Manager.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export class Sessions extends PlatformClient {
  /**
   * What the browser's session says, fresh.
   *
   * @throws UpstreamFault
   */
  public async read(browser: Browser, deadline: number): Promise<SessionFacts> {
    const name = 'sessions.read'
    const { body } = await this.call({
      name,
      method: 'get',
      path: PATH,
      params: { items: SESSION_ITEMS.join(',') },
      cookies: browser.sessionCookies(),
      deadline,
      isIdempotent: true,
    })

    if (!isRecord(body) || !isRecord(body.namespaces)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return factsOf(body.namespaces, this.context.account, browser.hasAdmin)
  }

  /**
   * Asks VTEX to impersonate the customer with this email, or nobody when it is
   * empty. The answer does not say whether VTEX did: read the session.
   *
   * @param notes what to keep with it; what is not named stays as it is
   * @throws UpstreamFault
   */
  public async impersonate(
    email: string,
    browser: Browser,
    deadline: number,
    notes: SessionNotes = {}
  ): Promise<void> {
    const name = 'sessions.impersonate'
    const { body, setCookies } = await this.call({
      name,
      method: 'patch',
      path: PATH,
      body: {
        public: {
          ...Object.fromEntries(
            Object.entries(notes).map(([key, value]) => [key, { value }])
          ),
          [IMPERSONATED_EMAIL]: { value: email },
        },
      },
      cookies: browser.sessionCookies(),
      deadline,
      isIdempotent: true,
    })

    if (!isRecord(body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    browser.refreshSession(setCookies, body)
  }
}
