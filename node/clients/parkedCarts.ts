import { createHash } from 'node:crypto'

import { type IOContext, VBase } from '@vtex/api'

import { type ClientOptions, type Clock, systemClock } from '../clock'
import { canonicalEmail } from '../modules/email'
import { isRecord, textOf } from '../modules/shapes'
import { UpstreamFault } from './upstreamFault'
import { withTimeout } from './withTimeout'

const BUCKET = 'parked-carts'
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * The carts that customers left behind when their call ended, in VTEX's VBase.
 * A cart is found by a hash of the customer's email, for a week.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-clients
 */
export class ParkedCarts extends VBase {
  private readonly clock: Clock

  constructor(context: IOContext, options?: ClientOptions) {
    // A park that was just written must be seen.
    super(context, { ...options, memoizable: false, retries: 0 })
    this.clock = options?.clock ?? systemClock
  }

  /**
   * The id of the customer's parked order form; null when there is none, or it
   * is too old.
   *
   * @throws UpstreamFault
   */
  public async find(email: string): Promise<string | null> {
    const name = 'parkedCarts.find'
    const found: unknown = await withTimeout(
      this.clock,
      name,
      this.getJSON<unknown>(BUCKET, this.fileOf(email), true)
    )

    if (found === null) {
      return null
    }
    if (!isRecord(found) || typeof found.parkedAt !== 'number') {
      throw new UpstreamFault(name, 'malformed')
    }
    const isYoung = this.clock.now() - found.parkedAt < MAX_AGE_MS

    return isYoung ? textOf(found.orderFormId) : null
  }

  /** @throws UpstreamFault */
  public async park(email: string, orderFormId: string): Promise<void> {
    const name = 'parkedCarts.park'
    const cart = { orderFormId, parkedAt: this.clock.now() }
    const saved: unknown = await withTimeout(
      this.clock,
      name,
      this.saveJSON(BUCKET, this.fileOf(email), cart)
    )

    // VBase lists what it has written.
    if (!Array.isArray(saved)) {
      throw new UpstreamFault(name, 'malformed')
    }
  }

  /** @throws UpstreamFault */
  public async forget(email: string): Promise<void> {
    await withTimeout(
      this.clock,
      'parkedCarts.forget',
      this.deleteFile(BUCKET, this.fileOf(email))
    )
  }

  private fileOf(email: string) {
    const { account } = this.context
    const hash = createHash('sha256')
      .update(`${account}:${canonicalEmail(email)}`)
      .digest('hex')

    return `${hash}.json`
  }
}
