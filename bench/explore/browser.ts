import { createCookieJar } from '../../dev-store/cookieJar'
import { parseCookies } from '../../dev-store/cookies'
import { answerDev } from '../../dev-store/devRoutes'
import type { Emulator } from '../../dev-store/emulator'
import type { Answer } from '../../dev-store/http'
import type { SharedTime } from '../../dev-store/time/sharedTime'
import { OWN_CART_COOKIE, ownCartIn } from '../../node/modules/ownCart'
import type { ServiceProcess } from './serviceProcess'
import type { Mishap } from './upstream'

/** Where the store is. */
export const HOST = 'acme.myvtex.com'
export const CUSTOMER_COOKIE = 'vtex-impersonated-customer-email'
const CART_COOKIE = 'checkout.vtex.com'

/** How a request goes. */
export interface Way {
  process: number
  isLost: boolean
  /** No Set-Cookie of the service comes with its answer. */
  isDropped: boolean
  thereMs: number
  backMs: number
  mishaps: readonly Mishap[]
}

/** A browser that is open at the store; whoever shops in it sees the bar. */
export type Browser = ReturnType<typeof createBrowser>

/**
 * A browser that has never been in the store.
 *
 * @param onNamed hears of each order form that a request to the service names
 */
export function createBrowser(
  emulator: Emulator,
  time: SharedTime,
  processes: readonly ServiceProcess[],
  onNamed: (orderForm: string | null) => void
) {
  const jar = createCookieJar(HOST, time.now)
  // What was asked before it was closed is answered to nobody.
  let opened = 0

  /** A request of the store's own page. */
  async function page(
    method: 'GET' | 'POST',
    address: string,
    sent?: unknown,
    { thereMs, backMs }: Pick<Way, 'thereMs' | 'backMs'> = FAST,
    cookie = jar.header()
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const url = new URL(address, `https://${HOST}`)
    const request = {
      method,
      host: HOST,
      path: url.pathname,
      query: url.searchParams,
      headers: { host: HOST, cookie },
      cookies: parseCookies(cookie),
      body: sent === undefined ? '' : JSON.stringify(sent),
    }
    const since = opened

    await time.wait(thereMs)
    const answer = (await (url.pathname.startsWith('/dev/')
      ? answerDev(request, emulator)
      : emulator.answer(request))) as Answer

    await time.wait(backMs)
    if (since === opened) {
      for (const line of answer.cookies) {
        jar.set(line)
      }
    }
    return { status: answer.status, body: JSON.parse(answer.body.toString()) }
  }

  /** Asks the service as the bar does; null when there is no answer. */
  async function ask<Data>(
    operation: string,
    variables: Record<string, unknown>,
    way: Way
  ): Promise<{ data: Data; heldBefore: string | null } | null> {
    const since = opened

    onNamed(held())
    const answer = await processes[way.process]({
      operation,
      variables,
      host: HOST,
      cookie: jar.header(),
      mishaps: way.mishaps,
    })

    await time.wait(way.backMs)
    if (way.isLost || since !== opened || answer.errors.length > 0) {
      return null
    }
    const heldBefore = held()

    if (!way.isDropped) {
      for (const line of answer.setCookies) {
        jar.set(line)
      }
    }
    return { data: answer.data as Data, heldBefore }
  }

  /** The id of the order form that it holds. */
  function held(): string | null {
    return jar.get(CART_COOKIE)?.replace('__ofid=', '') || null
  }

  const ownCart = () => ownCartIn(jar.get(OWN_CART_COOKIE))

  return {
    jar,
    page,
    held,
    /** The order form that is kept for the operator, while it would come back. */
    kept() {
      const own = ownCart()
      const form = emulator.orderForms.find(own?.orderFormId ?? '')
      const pieces = (form?.items ?? []).map(({ quantity }) => quantity)
      const count = pieces.reduce((sum, quantity) => sum + quantity, 0)

      return own && form && count > (own.known ?? 0) ? form.id : null
    },
    /** Whose that is, as a hash. */
    keptFor: () => ownCart()?.operator ?? null,
    ask,
    reopen() {
      opened += 1
      jar.close()
    },
  }
}

const FAST = { thereMs: 1, backMs: 1 }
