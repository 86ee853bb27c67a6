import {
  type Cart,
  type Held,
  itemsOfAll,
  type ProductsOwner,
  productsOwnerOf,
  UNREADABLE,
} from '../../modules/cart'
import { type Item, itemsBeyond, mergedItems } from '../../modules/cartItem'
import { isSameEmail } from '../../modules/email'
import type { SessionFacts } from '../../modules/sessionFacts'
import { replaced, type Taken, takenFrom } from '../../modules/takenCart'
import type { CartChoice, CartSummary, Notice } from '../../typings/graphql'
import { summaryOf } from './cartSummary'
import type { FoundCart } from './findParked'

/** The carts that there are when a customer's shall begin. */
export interface Carts {
  /** What the browser holds besides its cart. */
  readonly held: Held
  /** The cart that the browser holds; null when it was not read. */
  readonly cart: Cart | null
  readonly orderFormId: string | null
  /** Those that were parked for the customer. */
  readonly parked: readonly FoundCart[]
}

/** With what a customer's cart begins, and what that leaves. */
export interface CartStart {
  /** What there is to choose from, in the order to show it; nothing when empty. */
  readonly choices: CartChoice[]
  readonly summaries: CartSummary[]
  /** What of what was parked goes on. */
  readonly summary: CartSummary | null
  readonly items: Item[]
  readonly notice: Notice | null
  /** The carts whose products go on in it, and nowhere else. */
  readonly taken: Taken[]
  /** What the browser holds no longer afterwards, and whose that is. */
  readonly cart: Cart
  readonly owner: ProductsOwner
  /** Its products go on. */
  readonly isTaken: boolean
}

/**
 * With what the customer's cart begins, as it was chosen. Their own products go on;
 * only the operator's may move, and nobody else's are anybody's to give away.
 */
export function startOfCart(
  { cart, held, orderFormId, parked }: Carts,
  session: SessionFacts,
  email: string,
  choice: CartChoice
): CartStart {
  const present = cart ?? UNREADABLE
  const owner = productsOwnerOf(present, session, held, email)
  const goesOn = choice !== 'EMPTY' && isOf(owner, email)
  const isResume = choice === 'RESUME' || choice === 'BOTH'
  const moves = (choice === 'MOVE' || choice === 'BOTH') && owner === 'operator'
  const others = parked.filter(
    (one) => !goesOn || one.orderFormId !== orderFormId
  )
  const resumes = isResume ? others : []
  const heldItems = goesOn ? present.items : []
  const resumedItems = itemsOfAll([
    ...resumes,
    ...heldCarts(heldItems, orderFormId, parked),
  ])
  const movedItems = moves ? present.items : []
  const choices =
    choice === 'ASK' ? choicesOf(others, owner, present.items.length > 0) : []

  return {
    choices,
    summaries: choices.flatMap((one) => summaryOf(one, others, present)),
    summary: summaryOf('RESUME', resumes, present)[0] ?? null,
    items: mergedItems(
      itemsOfAll([
        ...resumes,
        ...heldCarts([...heldItems, ...movedItems], orderFormId, parked),
      ])
    ),
    notice: noticeOf(isResume, resumedItems, movedItems),
    taken: [
      ...resumes,
      ...(goesOn && orderFormId ? [takenFrom(orderFormId, present)] : []),
      // A late answer may bring back what has moved.
      ...(moves && orderFormId ? [replaced(orderFormId)] : []),
    ],
    cart: present,
    owner,
    isTaken: goesOn || moves,
  }
}

/** What of the one that the browser holds is in others as well, and what is not. */
function heldCarts(
  items: Item[],
  orderFormId: string | null,
  parked: readonly FoundCart[]
): Array<{ items: Item[]; roots: string[] }> {
  const known = parked.find((one) => one.orderFormId === orderFormId)
  const fresh = itemsBeyond(items, known?.given ?? [])
  const roots = [...(known?.roots ?? []), orderFormId ?? '']

  return known && known.given.length > 0
    ? [
        { items: itemsBeyond(items, fresh), roots },
        { items: fresh, roots: [] },
      ]
    : [{ items, roots }]
}

function isOf(owner: ProductsOwner, email: string) {
  return typeof owner === 'object' && isSameEmail(owner.email, email)
}

function choicesOf(
  parked: readonly FoundCart[],
  owner: ProductsOwner,
  hasItems: boolean
): CartChoice[] {
  const canResume = parked.some(({ items }) => items.length > 0)
  const canMove = hasItems && owner === 'operator'
  // What is nobody's that is known goes only where the operator says so.
  const isLost = hasItems && owner === 'unknown'

  return [
    ...(canResume ? (['RESUME'] as const) : []),
    ...(canResume && canMove ? (['BOTH'] as const) : []),
    ...(canMove ? (['MOVE'] as const) : []),
    ...(canResume || canMove || isLost ? (['EMPTY'] as const) : []),
  ]
}

function noticeOf(
  isResume: boolean,
  resumed: readonly Item[],
  moved: readonly Item[]
): Notice | null {
  if (resumed.length > 0) {
    return moved.length > 0 ? 'CART_JOINED' : 'CART_RESUMED'
  }
  if (isResume) {
    return 'PARKED_CART_GONE'
  }
  return moved.length > 0 ? 'ITEMS_MOVED' : null
}
