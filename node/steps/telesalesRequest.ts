import type { ParamsContext, RecorderState, ServiceContext } from '@vtex/api'

import type { Clients } from '../clients'
import { Browser } from '../modules/browser'
import type { SessionFacts } from '../modules/sessionFacts'

const ACT_MS = 6000
const TOTAL_MS = 9000

/** What the runtime hands to a resolver. */
export type Context = ServiceContext<Clients, RecorderState, GraphQLParams>

/** The part of the runtime's GraphQL context that it has no public type for. */
export interface GraphQLParams extends ParamsContext {
  graphql: { cacheControl: { noStore: boolean } }
}

// Several mutations in one document are about one and the same browser.
const browsers = new WeakMap<Context, Browser>()

/** One request under way: whose browser it is and how much time is left. */
export class TelesalesRequest {
  public readonly clients: Clients
  public readonly browser: Browser
  /** Until when to act, in ms since the epoch. */
  public readonly actBy = Date.now() + ACT_MS
  /** Until when to undo what did not work, in ms since the epoch. */
  public readonly undoBy = Date.now() + TOTAL_MS
  /** The session as it was when somebody asked; null until it was read. */
  public before: SessionFacts | null = null
  /** A write may have reached VTEX. */
  public mayHaveWritten = false
  /** What went wrong on the way, first things first. */
  public readonly faults: unknown[] = []

  constructor(ctx: Context) {
    // Whatever the answer, it is for this browser and this moment alone.
    ctx.graphql.cacheControl.noStore = true
    this.clients = ctx.clients
    this.browser =
      browsers.get(ctx) ??
      new Browser(
        (name) => ctx.cookies.get(name),
        ctx.vtex.account,
        ctx.vtex.host ?? ''
      )
    browsers.set(ctx, this.browser)
  }

  /** Keeps a fault for the log, in place of the result that it prevented. */
  public note = (fault: unknown): null => {
    this.faults.push(fault)
    return null
  }
}
