import { findCustomer } from '../../../dev-store/customers'
import type { Said } from '../../../dev-store/oracle/rules'
import type { Person } from '../../../dev-store/people'
import { cpfOf } from '../../../dev-store/population/papers'
import { ALL_TERM_KINDS } from '../../steps/customers/searchField'
import type { Lane, Observed } from './faultLane'
import {
  park,
  REASON,
  refill,
  serveAna,
  serveWithOrder,
  signIn,
  start,
} from './faultSituations'
import type { SearchAnswer, TelesalesAnswer } from './telesales'

/** What the service answered to one of its operations. */
export interface SceneAnswer extends Said {
  customers?: SearchAnswer['customers']
  searchable?: string[]
  losses?: TelesalesAnswer['losses']
}

/** One operation in one situation. */
export interface Scene {
  /** Brings the operator there. */
  prepare(lane: Lane): Promise<void>
  act(lane: Lane): Promise<SceneAnswer>
  /** What is not as it should be after an answer without a refusal. */
  broken(lane: Lane, answer: SceneAnswer, after: Observed): string[]
  /** What was done all the same, after a refusal that says nothing was. */
  done?(lane: Lane): string[]
  /** What it has done to the cart that the browser holds is undone by this. */
  restore?(lane: Lane): Promise<void>
  /** Its rollback is tried out, too: it is the same for every start. */
  isRolledBack?: boolean
  /** It never changes anything of the session or the browser. */
  isSessionUntouched?: boolean
}

/** What is wrong when this customer is said to be served. */
function notServing(
  email: string,
  items: string | undefined,
  after: Observed,
  reason: string | null = REASON
) {
  const { cart, cookies, impersonated } = after
  const cookie = cookies['vtex-impersonated-customer-email']

  return [
    impersonated !== email && `the session has ${impersonated}`,
    cookie !== email && `the cookie has ${cookie}`,
    cart?.email !== email && `the cart is ${cart?.email}'s`,
    cart?.openTextField !== reason &&
      `the reason in the cart is ${cart?.openTextField}`,
    items !== undefined && cart?.items !== items && `it holds ${cart?.items}`,
  ].filter((complaint) => typeof complaint === 'string')
}

const saysParked = (
  { before }: Lane,
  { notice }: SceneAnswer,
  { parked }: Observed
) =>
  notice === 'CART_PARKED' && !parked?.includes(before.cart?.id ?? '')
    ? ['a cart is said to be parked, and is not']
    : []

/** Whom it should have found it has found, or says where it could not look. */
const finds =
  (...names: string[]): Scene['broken'] =>
  (lane, { customers = [], searchable = [] }) => {
    const found = customers.map(({ name }) => name)
    const { ana, bruno } = lane
    const wanted = names.length > 0 ? names : [nameOf(ana), nameOf(bruno)]

    return searchable.length < ALL_TERM_KINDS.length ||
      wanted.every((name) => found.includes(name))
      ? []
      : [`${found.join() || 'nobody'} was found, as if there were no others`]
  }

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`

let registered = 0

/** What a card is asked for. */
const LOOKED_AT = ['CART', 'ORDERS', 'ADDRESSES', 'PRICES']

/** What our service does, by name. */
export const SCENES: Record<string, Scene> = {
  'a read while Ana is served': {
    prepare: serveAna,
    isSessionUntouched: true,
    async act({ browser }) {
      const { body, text } = await browser.readRaw()
      const session = body.data?.telesalesSession

      return { text, session: session as unknown as SceneAnswer['session'] }
    },
    broken: () => [],
  },
  'a start that moves products': {
    isRolledBack: true,
    async prepare(lane) {
      await park(lane)
      await lane.askVbase('DELETE')
      await lane.browser.addToCart()
    },
    act: (lane) => start(lane, lane.ana.email, 'MOVE'),
    broken: ({ ana, before }, _answer, after) =>
      notServing(ana.email, before.cart?.items, after),
  },
  'a start with a parked cart': {
    async prepare(lane) {
      await park(lane)
      await lane.browser.addToCart()
    },
    act: (lane) => start(lane, lane.ana.email, 'RESUME'),
    broken: ({ ana, before }, { notice }, after) => [
      ...notServing(
        ana.email,
        notice === 'CART_RESUMED' ? before.cart?.items : '[]',
        after
      ),
      ...(notice ? [] : ['nothing is said of the parked cart']),
      ...(notice || after.parked ? [] : ['the parked cart is lost']),
    ],
  },
  'a switch from Ana to Bruno': {
    isRolledBack: true,
    prepare: serveAna,
    act: (lane) => start(lane, lane.bruno.email, 'EMPTY'),
    broken: (lane, answer, after) => [
      ...notServing(lane.bruno.email, '[]', after),
      ...saysParked(lane, answer, after),
    ],
  },
  'a start by id': {
    prepare: signIn,
    act: ({ ana, browser }) => browser.startById(ana.id, 'EMPTY', REASON),
    broken: ({ ana }, _answer, after) => notServing(ana.email, '[]', after),
  },
  'an end': {
    prepare: serveAna,
    act: ({ browser }) => browser.end(),
    broken: (lane, answer, after) => [
      ...(after.impersonated ? [`${after.impersonated} is still served`] : []),
      ...(after.cookies['vtex-impersonated-customer-email'] ||
      (after.cart && answer.notice !== 'CART_NOT_PARKED')
        ? ['the browser still holds something of the customer']
        : []),
      ...saysParked(lane, answer, after),
    ],
  },
  'a repair of a cart that became the operator’s': {
    async prepare(lane) {
      await serveAna(lane)
      await lane.browser.claimCart({ email: lane.operator })
    },
    act: ({ ana, browser }) => browser.repair(ana.email),
    broken: ({ ana, before }, _answer, after) =>
      notServing(ana.email, before.cart?.items, after),
  },
  'a confirmation of whom a link has chosen': {
    async prepare(lane) {
      await park(lane)
      await lane.askVbase('DELETE')
      await lane.browser.addToCart()
      await lane.browser.send(
        'POST',
        `/api/sessions?vtex-impersonated-customer-email=${lane.ana.email}`,
        {}
      )
    },
    act: ({ ana, browser }) => browser.repair(ana.email),
    broken: ({ ana, before }, _answer, after) =>
      notServing(ana.email, before.cart?.items, after, null),
  },
  'an order again': {
    prepare: serveWithOrder,
    restore: refill,
    act: ({ ana, browser, orderId }) => browser.orderAgain(orderId, ana.email),
    broken: ({ ana }, { losses = [] }, after) => [
      ...notServing(ana.email, undefined, after, null),
      ...(losses.length > 0 || after.cart?.items.includes('Canvas backpack')
        ? []
        : ['nothing was ordered again, and nothing is said of it']),
    ],
  },
  'a delivery to a postal code': {
    prepare: serveWithOrder,
    restore: refill,
    act: ({ ana, browser }) =>
      browser.deliverTo({ postalCode: '10001' }, ana.email),
    broken: ({ ana, before }, _answer, after) =>
      notServing(ana.email, before.cart?.items, after, null),
  },
  'a card of whom is served': {
    isSessionUntouched: true,
    async prepare(lane) {
      await serveWithOrder(lane)
      // That somebody has looked at them is told once a call.
      await lane.browser.card(LOOKED_AT)
    },
    act: ({ browser }) => browser.card(LOOKED_AT),
    broken: () => [],
  },
  'a search by name': {
    isSessionUntouched: true,
    prepare: signIn,
    act: ({ browser }) => browser.find('Ana Souza'),
    broken: finds('Ana Souza'),
  },
  'a search by order number': {
    isSessionUntouched: true,
    prepare: signIn,
    act: ({ browser }) => browser.find('1499999999001-01'),
    broken: finds('Ana Souza'),
  },
  'the recent customers': {
    isSessionUntouched: true,
    prepare: signIn,
    act: ({ ana, browser, bruno }) => browser.recent([ana.id, bruno.id]),
    broken: finds(),
  },
  'a registration': {
    isSessionUntouched: true,
    prepare: signIn,
    async act({ browser, bruno }) {
      registered += 1
      bruno.email = `new-${registered}@mail.example`

      return browser.register({
        email: bruno.email,
        firstName: 'Nova',
        lastName: 'Nunes',
        document: cpfOf(String(registered).padStart(9, '0')),
        phone: '+55 21 98888-7000',
      })
    },
    broken: ({ bruno }) =>
      findCustomer(bruno.email) ? [] : ['nobody was registered'],
    done: ({ bruno }) =>
      findCustomer(bruno.email) ? ['somebody was registered'] : [],
  },
}
