import { createHash } from 'node:crypto'

import { type IOContext, VBase } from '@vtex/api'

import { type ClientOptions, type Clock, systemClock } from '../clock'
import { type ParkedCart, parkedCartsIn } from '../modules/cart'
import { canonicalEmail } from '../modules/email'
import { type Taken, type ToPark, withParked } from '../modules/takenCart'
import { onStatus, UpstreamFault } from './upstreamFault'
import { TIMED_BY_US, withTimeout } from './withTimeout'

const BUCKET = 'parked-carts'
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000
/** As many of a customer's carts are kept, the youngest. */
const MAX_CARTS = 20
/** As often a change is tried, where another process changes the same file. */
const MAX_TRIES = 3

/** What a customer's file holds, and which edition of it. */
interface File {
  carts: ParkedCart[]
  etag: string | undefined
}

/**
 * The carts that customers left behind when their call ended, in VTEX's VBase.
 * They are found by a hash of the customer's email, for a week.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-clients
 */
export class ParkedCarts extends VBase {
  private readonly clock: Clock

  constructor(context: IOContext, options?: ClientOptions) {
    // A park that was just written must be seen.
    super(context, { ...options, ...TIMED_BY_US })
    this.clock = options?.clock ?? systemClock
  }

  /**
   * The customer's parked carts, but for those that are too old.
   *
   * @throws UpstreamFault
   */
  public async find(email: string): Promise<ParkedCart[]> {
    return (await this.read(email)).carts
  }

  /**
   * Keeps this cart for the customer, in place of what was kept of it and of these.
   * Where VBase may have done so and does not say, it is asked once more: by the
   * edition that is replaced it does only one of the two.
   *
   * @param cart without items it keeps those that it had
   * @param replaced ids of order forms
   * @param taken what it goes on with
   * @throws UpstreamFault
   */
  public async park(
    email: string,
    cart: Omit<ToPark, 'parkedAt'>,
    replaced: readonly string[] = [],
    taken: readonly Taken[] = []
  ): Promise<void> {
    const parkedAt = this.clock.now()
    const unsure: UpstreamFault[] = []

    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { carts, etag } = await this.read(email)
      const isKept = carts.some(
        ({ isInUse, orderFormId, parkedAt: keptAt }) =>
          orderFormId === cart.orderFormId &&
          keptAt === parkedAt &&
          isInUse === cart.isInUse
      )

      if (unsure.length > 0 && isKept) {
        return
      }
      if (unsure.length > 1) {
        break
      }
      const after = withParked(carts, { ...cart, parkedAt }, replaced, taken)
      const isSaved = await this.save(email, after, etag).catch(
        (fault: UpstreamFault) => {
          if (!fault.mayBeDone) {
            throw fault
          }
          unsure.push(fault)
          return false
        }
      )

      // Of two that make the file at once VBase refuses neither.
      if (isSaved && (etag !== undefined || (await this.has(email, cart)))) {
        return
      }
    }
    throw unsure[0] ?? new UpstreamFault('parkedCarts.park', 'status', 412)
  }

  private async read(email: string): Promise<File> {
    const name = 'parkedCarts.find'
    const { data, headers } = await withTimeout(
      this.clock,
      name,
      this.getRawJSON<unknown>(BUCKET, this.fileOf(email), true)
    )
    const carts = data === null ? [] : parkedCartsIn(data)

    if (!carts) {
      throw new UpstreamFault(name, 'malformed')
    }
    const isYoung = ({ parkedAt }: ParkedCart) =>
      this.clock.now() - parkedAt < MAX_AGE_MS

    return { carts: carts.filter(isYoung), etag: headers?.etag }
  }

  /** Whether it was saved; or else another process has saved meanwhile. */
  private async save(
    email: string,
    carts: ParkedCart[],
    etag: string | undefined
  ): Promise<boolean> {
    const name = 'parkedCarts.park'
    const saved: unknown = await withTimeout(
      this.clock,
      name,
      this.saveJSON(
        BUCKET,
        this.fileOf(email),
        { carts: carts.slice(0, MAX_CARTS) },
        undefined,
        etag
      )
    ).catch(onStatus(412, null))

    if (saved === null) {
      return false
    }
    // VBase lists what it has written.
    if (!Array.isArray(saved)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return true
  }

  private async has(
    email: string,
    { orderFormId }: Pick<ParkedCart, 'orderFormId'>
  ) {
    const { carts } = await this.read(email)

    return carts.some((cart) => cart.orderFormId === orderFormId)
  }

  private fileOf(email: string) {
    const { account } = this.context
    const hash = createHash('sha256')
      .update(`${account}:${canonicalEmail(email)}`)
      .digest('hex')

    return `${hash}.json`
  }
}
