import { createBar } from './bar'
import type { Browser, Way } from './browser'
import { linkTo, otherAppsCookie } from './others'
import { createShopping } from './shopping'
import type { Deed, Junk, Step } from './story'
import { customers, operators, type World } from './world'

const ADMIN_COOKIE = 'VtexIdclientAutCookie'
const DAY_SECONDS = 24 * 60 * 60

/** An operator in front of a browser. */
export type Desk = ReturnType<typeof createDesk>

/** @param isDropped no Set-Cookie of the service reaches the browser */
export function createDesk(world: World, browser: Browser, isDropped: boolean) {
  const { emulator, time } = world
  const bar = createBar(world, browser, {
    process: 0,
    isLost: false,
    isDropped,
    thereMs: 1,
    backMs: 1,
    mishaps: [],
  })
  const shopping = createShopping(world, browser, bar.shown)
  /** Who is being begun with, here or by a link. */
  const starting: string[] = []

  function signIn(operator: number) {
    const token = emulator.vtexId.issue(operators[operator])

    browser.jar.set(
      `${ADMIN_COOKIE}=${token}; Max-Age=${DAY_SECONDS}; Path=/; Secure; HttpOnly`
    )
  }

  function expire() {
    emulator.vtexId.revoke(browser.jar.get(ADMIN_COOKIE) ?? '')
  }

  async function begin(
    customer: number,
    work: (email: string) => Promise<void>
  ) {
    const email = customers[customer]

    starting.push(email)
    await work(email)
    starting.splice(starting.indexOf(email), 1)
  }

  async function take(
    deed: Deed,
    way: Way,
    isQuiet: boolean
  ): Promise<unknown> {
    switch (deed.does) {
      case 'add':
        return shopping.add(way, starting)
      case 'start': {
        const { cart, pick } = deed

        return begin(deed.customer, (email) =>
          bar.start(email, cart, pick, way)
        )
      }
      case 'end':
        return bar.end(way)
      case 'repair':
        return bar.repair(way)
      case 'look':
        return bar.look()
      case 'fetch cart':
        return shopping.fetchCart(way)
      case 'order':
        // Nobody orders what may change just then.
        return isQuiet && shopping.order(way)
      case 'reopen browser':
        return browser.reopen()
      case 'sign in':
        return signIn(deed.operator)
      case 'let sign-in expire':
        return expire()
      case 'sign out':
        expire()
        return browser.jar.remove(ADMIN_COOKIE)
      case 'another block writes':
        return writeWithoutSignIn(way)
      case 'other app':
        return browser.jar.set(
          otherAppsCookie(customers[deed.customer], deed.domain)
        )
      case 'follow link':
        return begin(deed.customer, (email) => follow(email, deed.junk))
    }
  }

  function follow(email: string, junk: Junk) {
    return bar.look(linkTo(email, junk, operators[0].email, time.now()))
  }

  /** Until somebody writes with the sign-in, the session knows no admin. */
  function writeWithoutSignIn(way: Way) {
    const cookie = `vtex_session=${browser.jar.get('vtex_session') ?? ''}`

    return browser.page('POST', '/api/sessions', {}, way, cookie)
  }

  return {
    held: browser.held,
    kept: browser.kept,
    signIn,
    look: () => bar.look(),
    shown: bar.shown,
    /** Does it, as far as what the bar shows lets one. */
    take({ backMs, deed, gapMs, isLost, mishaps, process, thereMs }: Step) {
      const way = { process, isLost, isDropped, thereMs, backMs, mishaps }

      return take(deed, way, gapMs === null)
    },
  }
}
