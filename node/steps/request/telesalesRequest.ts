import type { Clients } from '../../clients'
import type { Holder } from '../../clients/vtexId'
import type { Clock } from '../../clock'
import type { AppSettings } from '../../modules/appSettings'
import type { Sender } from '../../modules/sameOrigin'
import type { Context } from './context'
import { CookieJar } from './cookieJar'

const ACT_MS = 6000
const ROLLBACK_MS = 3000
/** The runtime waits for 15 s: service.json. */
const RUNTIME_MS = 14_000

/** What is fixed about one field of a request that waits for its turn. */
export interface WaitingRequest {
  readonly clients: Clients
  readonly clock: Clock
  readonly logger: Context['vtex']['logger']
  readonly account: string
  readonly sender: Sender
  readonly jar: CookieJar
  /** In ms since the epoch. */
  readonly beganAt: number
  /**
   * What the store says about the service, the same for all of the request.
   *
   * @throws UpstreamFault when nobody knows
   */
  settings(): Promise<AppSettings>
  /**
   * Whose the admin's sign-in is that the browser has brought, by VTEX ID; the same
   * for all of the request.
   *
   * @throws UpstreamFault when nobody knows by then
   */
  signInHolder(deadline: number): Promise<Holder | null>
}

/** The same, once its turn has come; times in ms since the epoch. */
export interface TelesalesRequest extends WaitingRequest {
  /** Another act was done first, of which this one's cookies know nothing. */
  readonly hasWaited: boolean
  /** Whom the browser held by then, as far as it says. */
  readonly heldEmail: string | null
  /** Until when to act. */
  readonly deadline: number
  /** Until when to roll back what did not work. */
  readonly rollbackDeadline: number
}

/** What is fixed about a field that this request asks for. */
export function openRequest(ctx: Context): WaitingRequest {
  const { account, host = '', logger } = ctx.vtex
  const { clients } = ctx
  const beganAt = clients.clock.now()
  let settings: Promise<AppSettings> | undefined
  let holder: Promise<Holder | null> | undefined

  // Whatever the answer, it is for this browser and this moment alone.
  ctx.graphql.cacheControl.noStore = true
  ctx.state.jar ??= new CookieJar(
    (name) => ctx.cookies.get(name),
    account,
    host
  )
  const { jar } = ctx.state
  return {
    clients,
    clock: clients.clock,
    logger,
    account,
    sender: {
      method: ctx.method,
      contentType: ctx.get('content-type'),
      fetchSite: ctx.get('sec-fetch-site'),
      origin: ctx.get('origin'),
      referer: ctx.get('referer'),
      host,
    },
    jar,
    beganAt,
    settings() {
      settings ??= clients.appSettings.current()
      return settings
    },
    signInHolder(deadline) {
      holder ??= clients.vtexId.holderOf(jar.cookies, deadline)
      return holder
    },
  }
}

/** Its turn has come: time is counted from now on, as far as the runtime has some. */
export function takeTurn(
  request: WaitingRequest,
  hasWaited: boolean
): TelesalesRequest {
  const { beganAt, clock, jar } = request
  const rollbackDeadline = Math.min(
    clock.now() + ACT_MS + ROLLBACK_MS,
    beganAt + RUNTIME_MS
  )

  return {
    ...request,
    hasWaited,
    heldEmail: jar.customerEmail,
    deadline: rollbackDeadline - ROLLBACK_MS,
    rollbackDeadline,
  }
}
