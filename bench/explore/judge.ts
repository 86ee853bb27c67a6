import { createHash } from 'node:crypto'

import { parseJson, type Request } from '../../dev-store/http'
import { ACCOUNT } from '../../dev-store/people'
import { cartIn } from '../../node/clients/orderForm'
import { type ParkedCart, parkedCartsIn } from '../../node/modules/cart'
import { canonicalEmail, isSameEmail } from '../../node/modules/email'
import type { TelesalesSession } from '../../node/typings/graphql'
import { OWN, type Unit } from './ledger'
import { customers, operators, type World } from './world'

/**
 * What happens to a product in an order form that no request to the service has named:
 * it has come and gone between the asking and the answer of an act.
 */
export const NOBODY_KNOWS = 'NOBODY_KNOWS'

/** Who asks checkout without any cookie. */
const NOBODY: Request = {
  method: 'GET',
  host: '',
  path: '',
  query: new URLSearchParams(),
  headers: {},
  cookies: new Map(),
  body: '',
}

/** What is not as it should be. */
export interface Finding {
  kind:
    | 'lost'
    | 'in the cart of another'
    | 'parked for another'
    | 'ordered for another'
    | 'there twice'
  /** Whose product it is about. */
  owner: string
  /** In a sentence. */
  text: string
}

/** What one can see of a browser. */
interface Seen {
  /** The id of its order form. */
  held(): string | null
  /** The id of the order form that it keeps for the operator. */
  kept(): string | null
  /** What the bar shows. */
  shown(): TelesalesSession | null
}

/**
 * Where each product is that was put into a cart: with whoever it belongs to,
 * parked for them, ordered for them, or in place with a warning; or else it was
 * said that it is not. None is there twice.
 */
export function findingIn(
  { emulator, ledger }: Pick<World, 'emulator' | 'ledger'>,
  desks: readonly Seen[]
): Finding | null {
  const forms = emulator.orderForms.all()
  const parked = parkedCarts(emulator)
  const orders = emulator.orders.all()

  for (const unit of ledger.units) {
    const holding = forms.filter(({ items }) => has(items, unit))

    if (holding.some(({ items }) => isTwice(items, unit))) {
      return {
        kind: 'there twice',
        owner: [...unit.owners].join(' or '),
        text: `${unit.id} is in one cart twice`,
      }
    }
    const found = judge(
      unit,
      holding.map(({ id }) => id)
    )

    if (found) {
      return found
    }
  }
  ledger.told.clear()
  return null

  function judge(unit: Unit, ids: string[]): Finding | null {
    const { id, owners, wasOwn } = unit
    const owner = [...owners].join(' or ')
    const isTheirs = (one: string) => owners.has(one)
    const say = (kind: Finding['kind'], how: string) => ({
      kind,
      owner,
      text: `${id}, ${owner}’s, ${how}`,
    })
    const order = orders.find(({ items }) => has(items, unit))
    let isSafe = false

    if (order) {
      const { email } = order
      const whose = email === null ? null : whoseEmail(email)
      // The operator has ordered what was left in place: it moved, or it was said.
      const isLeft =
        whose === OWN && (wasOwn || unit.said === 'CART_NOT_PARKED')

      if (whose !== null && !isTheirs(whose) && !isLeft) {
        return say('ordered for another', `was ordered for ${email}`)
      }
      isSafe = whose === null || isTheirs(whose)
    }
    for (const { held, kept, shown } of desks) {
      const bar = shown()

      if (isTheirs(OWN) && ids.includes(kept() ?? '')) {
        isSafe = true
      }
      if (ids.includes(held() ?? '')) {
        // Nobody is there, or they are warned.
        if (bar?.operator && !bar.warning) {
          const shopsFor = bar.customer?.email ?? OWN
          // Where it could not be kept it is in place, which was said.
          const isLeft =
            shopsFor === OWN && (wasOwn || ledger.stays.has(held() ?? ''))

          if (!isTheirs(shopsFor) && !isLeft) {
            return say(
              'in the cart of another',
              `is in the cart of ${shopsFor}`
            )
          }
        }
        isSafe = true
      }
      // The warning is still to be answered.
      if (bar?.warning && bar.customer && isTheirs(bar.customer.email)) {
        isSafe = true
      }
    }
    for (const [email, carts] of parked) {
      if (carts.some((items) => has(items, unit))) {
        const whose = whoseEmail(email)

        // What has moved is in the operator's old cart still.
        if (!isTheirs(whose) && !(whose === OWN && wasOwn)) {
          return say('parked for another', `is parked for ${email}`)
        }
        isSafe ||= isTheirs(whose)
      }
    }
    if (
      !isSafe &&
      !unit.said &&
      [...owners].some((one) => ledger.told.has(one))
    ) {
      unit.said = 'PARKED_CART_GONE'
    }
    if (isSafe || unit.said) {
      return null
    }
    if (ids.length > 0 && !ids.some((one) => ledger.named.has(one))) {
      unit.said = NOBODY_KNOWS
      return null
    }
    return say('lost', 'is nowhere')
  }
}

/** What is an operator's is the operator's own. */
function whoseEmail(email: string): string {
  return customers.includes(email) ? email : OWN
}

function has(items: readonly { id: string }[], unit: Unit): boolean {
  return items.some(({ id }) => id === unit.id)
}

/** Of each product only one was ever put into a cart. */
function isTwice(
  items: readonly { id: string; quantity: number }[],
  unit: Unit
): boolean {
  return items.some(({ id, quantity }) => id === unit.id && quantity > 1)
}

/** What each would be given of what VBase keeps for them, cart by cart. */
function parkedCarts({
  orderForms,
  vbase,
}: World['emulator']): [string, { id: string }[][]][] {
  return [...customers, ...operators.map(({ email }) => email)].map((email) => {
    const hash = createHash('sha256')
      .update(`${ACCOUNT}:${canonicalEmail(email)}`)
      .digest('hex')
    const files = [...vbase.files()].flatMap(([path, text]) =>
      path.includes(hash) ? [JSON.parse(text)] : []
    )
    const carts = files.flatMap((file) => parkedCartsIn(file) ?? [])

    return [email, carts.map((cart) => leftOf(email, cart, orderForms))]
  })
}

/**
 * What is in it by now that has not gone on elsewhere. Unless checkout says that it is
 * another's, what checkout has counts, as in node/steps/carts/findParked.ts.
 */
function leftOf(
  email: string,
  { given, isInUse, items, orderFormId }: ParkedCart,
  orderForms: World['emulator']['orderForms']
): { id: string }[] {
  const form = orderForms.find(orderFormId)
  const read =
    form && cartIn(parseJson(String(orderForms.show(form, NOBODY).body)))
  const isTheirs =
    typeof read?.owner !== 'object' ||
    read.owner.email === null ||
    isSameEmail(read.owner.email, email)
  const present = (isTheirs && read?.items) || []
  const all = present.length > 0 || isInUse ? present : items

  return all.filter(({ id }) => !given.some((one) => one.id === id))
}
