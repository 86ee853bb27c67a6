import type { BrowserCookies } from '../modules/browserCookies'
import { IMPERSONATED_EMAIL, type PublicValues } from '../modules/publicValues'
import {
  factsOf,
  SESSION_ITEMS,
  type SessionFacts,
} from '../modules/sessionFacts'
import { isRecord, textOf } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { UpstreamFault } from './upstreamFault'

const PATH = '/api/sessions'

/** The session and segment that VTEX gives a browser after a write. */
export interface SessionTokens {
  setCookies: string[]
  /** The same in the answer's body, where there is no cookie. */
  sessionToken: string | null
  segmentToken: string | null
}

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
  public async read(
    cookies: BrowserCookies,
    deadline: number
  ): Promise<SessionFacts> {
    const name = 'sessions.read'
    const { body } = await this.call({
      name,
      method: 'get',
      path: PATH,
      params: { items: SESSION_ITEMS.join(',') },
      cookies: cookies.sessionHeader(),
      deadline,
      isIdempotent: true,
    })

    if (!isRecord(body) || !isRecord(body.namespaces)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return factsOf(
      body.namespaces,
      this.context.account,
      cookies.hasAdmin,
      cookies.witness.secret
    )
  }

  /**
   * Asks VTEX to impersonate the customer with this email, or nobody when it is
   * empty. The answer does not say whether VTEX did: read the session.
   *
   * @param publicValues what to keep with it; what is not named stays as it is
   * @throws UpstreamFault
   */
  public impersonate(
    email: string,
    cookies: BrowserCookies,
    deadline: number,
    publicValues: PublicValues = {}
  ): Promise<SessionTokens> {
    return this.write(
      'sessions.impersonate',
      {
        ...Object.fromEntries(
          Object.entries(publicValues).map(([key, value]) => [key, { value }])
        ),
        [IMPERSONATED_EMAIL]: { value: email },
      },
      cookies,
      deadline
    )
  }

  /**
   * Writes nothing but the browser's cookies, so that VTEX knows again who is signed
   * in.
   *
   * @throws UpstreamFault
   */
  public renew(
    cookies: BrowserCookies,
    deadline: number
  ): Promise<SessionTokens> {
    return this.write('sessions.renew', {}, cookies, deadline)
  }

  private async write(
    name: string,
    publicValues: Record<string, { value: string }>,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<SessionTokens> {
    const { body, setCookies } = await this.call({
      name,
      method: 'patch',
      path: PATH,
      body: { public: publicValues },
      cookies: cookies.sessionHeader(),
      // VTEX waits for each session app, and some take their time.
      timeoutMs: Number.POSITIVE_INFINITY,
      deadline,
      isIdempotent: true,
    })

    if (!isRecord(body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return {
      setCookies,
      sessionToken: textOf(body.sessionToken),
      segmentToken: textOf(body.segmentToken),
    }
  }
}
