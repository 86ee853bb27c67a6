import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import { type InstanceOptions, type IOContext, VBase } from '@vtex/api'

import { isRecord, textOf } from '../modules/shapes'
import { UpstreamFault } from './upstreamFault'

const BUCKET = 'parked-carts'
const TIMEOUT_MS = 1500
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * The carts that customers left behind when their call ended, in VTEX's VBase.
 * A cart is found by a hash of the customer's email, for a week.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-clients
 */
export class ParkedCarts extends VBase {
  constructor(context: IOContext, options?: InstanceOptions) {
    // A park that was just written must be seen.
    super(context, { ...options, memoizable: false, retries: 0 })
  }

  /**
   * The id of the customer's parked order form; null when there is none, or it
   * is too old.
   *
   * @throws UpstreamFault
   */
  public async find(email: string): Promise<string | null> {
    const found: unknown = await inTime(
      'parkedCarts.find',
      this.getJSON<unknown>(BUCKET, this.fileOf(email), true)
    )

    if (!isRecord(found) || typeof found.parkedAt !== 'number') {
      return null
    }
    const isYoung = Date.now() - found.parkedAt < MAX_AGE_MS

    return isYoung ? textOf(found.orderFormId) : null
  }

  /** @throws UpstreamFault */
  public async park(email: string, orderFormId: string): Promise<void> {
    const cart = { orderFormId, parkedAt: Date.now() }

    await inTime(
      'parkedCarts.park',
      this.saveJSON(BUCKET, this.fileOf(email), cart)
    )
  }

  /** @throws UpstreamFault */
  public async forget(email: string): Promise<void> {
    await inTime(
      'parkedCarts.forget',
      this.deleteFile(BUCKET, this.fileOf(email))
    )
  }

  private fileOf(email: string) {
    const { account } = this.context
    const hash = createHash('sha256')
      .update(`${account}:${email.trim().toLowerCase()}`)
      .digest('hex')

    return `${hash}.json`
  }
}

/** VBase's own client has no wall clock, and its errors hold the request. */
async function inTime<T>(call: string, answer: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const tooLate = pause(TIMEOUT_MS, null, { signal: timer.signal }).then(() => {
    throw new UpstreamFault(call, 'timeout')
  })

  tooLate.catch(() => null)
  try {
    return await Promise.race([answer, tooLate])
  } catch (error) {
    const { response } = error as { response?: { status?: number } }

    throw error instanceof UpstreamFault
      ? error
      : new UpstreamFault(
          call,
          response?.status ? 'status' : 'network',
          response?.status
        )
  } finally {
    timer.abort()
  }
}
