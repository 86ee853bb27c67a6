import type { ParamsContext, RecorderState, ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'
import type { Clock } from '../clock'
import type { AppSettings } from '../modules/appSettings'
import type { SessionFacts } from '../modules/sessionFacts'
import { CookieJar } from './request/cookieJar'

const ACT_MS = 6000
const UNDO_MS = 3000
/** The runtime waits for 15 s: service.json. */
const RUNTIME_MS = 14_000

/** What the runtime hands to a resolver. */
export type Context = ServiceContext<Clients, RecorderState, GraphQLParams>

/** The part of the runtime's GraphQL context that it has no public type for. */
export interface GraphQLParams extends ParamsContext {
  graphql: { cacheControl: { noStore: boolean } }
}

// Several mutations in one document are about one and the same browser.
const jars = new WeakMap<Context, CookieJar>()

/** One request under way: whose browser it is and how much time is left. */
export class TelesalesRequest {
  public readonly clients: Clients
  public readonly clock: Clock
  public readonly account: string
  public readonly jar: CookieJar
  /** In ms since the epoch. */
  public readonly beganAt: number
  /** Until when to act, in ms since the epoch. */
  public actBy: number
  /** Until when to undo what did not work, in ms since the epoch. */
  public undoBy: number
  /** The session as it was when somebody asked; null until it was read. */
  public before: SessionFacts | null = null
  /** The email of whom it is about, once that is known. */
  public customerEmail: string | null = null
  /** Why the operator acts, as far as that can be taken. */
  public reason: string | null = null
  /** A write may have reached VTEX. */
  public mayHaveWritten = false
  /** One that nobody has answered may reach it yet. */
  public mayYetWrite = false
  /** What went wrong on the way, first things first. */
  public readonly faults: unknown[] = []

  private read: Promise<AppSettings> | null = null

  constructor(ctx: Context) {
    // Whatever the answer, it is for this browser and this moment alone.
    ctx.graphql.cacheControl.noStore = true
    this.clients = ctx.clients
    this.clock = ctx.clients.clock
    this.beganAt = this.clock.now()
    this.actBy = this.beganAt + ACT_MS
    this.undoBy = this.actBy + UNDO_MS
    this.account = ctx.vtex.account
    this.jar =
      jars.get(ctx) ??
      new CookieJar(
        (name) => ctx.cookies.get(name),
        ctx.vtex.account,
        ctx.vtex.host ?? ''
      )
    jars.set(ctx, this.jar)
  }

  /** Its turn has come: time is counted anew, as far as the runtime has some. */
  public takeTurn(): void {
    this.undoBy = Math.min(
      this.clock.now() + ACT_MS + UNDO_MS,
      this.beganAt + RUNTIME_MS
    )
    this.actBy = this.undoBy - UNDO_MS
  }

  /**
   * What the store says about the service, the same for all of the request.
   *
   * @throws UpstreamFault when nobody knows
   */
  public settings(): Promise<AppSettings> {
    this.read ??= this.clients.appSettings.current()
    return this.read
  }

  /** Keeps a fault for the log, in place of the result that it prevented. */
  public note = (fault: unknown): null => {
    this.faults.push(fault)
    return null
  }
}
