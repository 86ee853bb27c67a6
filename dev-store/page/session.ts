/** Part of the session document: namespace → key → value. */
export type Namespaces = Record<
  string,
  Record<string, { value?: unknown } | undefined> | undefined
>

interface SessionAnswer {
  response: { id: string; namespaces: Namespaces } | null
  error: unknown
}

interface RenderSession {
  /** Never rejects: a fault is in its `error`. */
  sessionPromise: Promise<SessionAnswer>
  patchSession(change?: unknown): Promise<SessionAnswer>
}

declare global {
  interface Window {
    __RENDER_8_SESSION__?: RenderSession
  }
}

const TIMEOUT_MS = 7000

const items = [
  'account.id,account.accountName',
  'store.channel,store.countryCode,store.cultureInfo,store.currencyCode',
  'store.currencySymbol,store.admin_cultureInfo',
  'creditControl.creditAccounts,creditControl.deadlines',
  'creditControl.minimumInstallmentValue',
  'authentication.storeUserId,authentication.storeUserEmail',
  'profile.firstName,profile.document,profile.email,profile.id',
  'profile.isAuthenticated,profile.lastName,profile.phone',
  'public.favoritePickup,public.utm_source,public.utm_medium',
  'public.utm_campaign,public.utmi_cp,public.utmi_p,public.utmi_pc',
].join(',')

/**
 * Begins or renews the session, as the platform's page does before anything
 * that depends on it, and shows it to the page's scripts.
 * @see https://github.com/vtex/render-session
 */
export function startSession(): RenderSession {
  const session: RenderSession = {
    sessionPromise: send('POST', `items=${items}`, {}),
    patchSession: (change) => send('PATCH', `items=${items}`, change),
  }
  window.__RENDER_8_SESSION__ = session
  return session
}

/** The session's value as text; empty when the session has none. */
export function sessionText(
  { response }: SessionAnswer,
  namespace: string,
  key: string
): string {
  return String(response?.namespaces?.[namespace]?.[key]?.value ?? '')
}

async function send(
  method: string,
  query: string,
  body: unknown
): Promise<SessionAnswer> {
  const { search } = window.location
  const separator = search ? '&' : '?'
  try {
    const answer = await fetch(`/api/sessions${search}${separator}${query}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) {
      throw new Error(`The session answered ${answer.status}`)
    }
    return { response: await answer.json(), error: null }
  } catch (error) {
    return { response: null, error }
  }
}
