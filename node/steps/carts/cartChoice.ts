import {
  type Cart,
  type Held,
  itemsOfAll,
  type ProductsOwner,
  productsOwnerOf,
  UNREADABLE,
} from '../../modules/cart'
import { type Item, mergedItems } from '../../modules/cartItem'
import { isSameEmail } from '../../modules/email'
import type { SessionFacts } from '../../modules/sessionFacts'
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
  /** The ids of order forms whose products go on in it, and nowhere else. */
  readonly resumed: string[]
  /** The one that they all have gone on from; null when there are several. */
  readonly root: string | null
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
  const resumedItems = [
    ...itemsOfAll(resumes),
    ...(goesOn ? present.items : []),
  ]
  const roots = [...new Set(resumes.map(({ root }) => root))]
  const movedItems = moves ? present.items : []
  const choices =
    choice === 'ASK' ? choicesOf(others, owner, present.items.length > 0) : []

  return {
    choices,
    summaries: choices.flatMap((one) => summaryOf(one, others, present)),
    summary: summaryOf('RESUME', resumes, present)[0] ?? null,
    items: mergedItems([...resumedItems, ...movedItems]),
    notice: noticeOf(isResume, resumedItems, movedItems),
    resumed: [
      ...resumes
        .filter(({ isInUse }) => !isInUse)
        .map((one) => one.orderFormId),
      ...(goesOn && orderFormId ? [orderFormId] : []),
    ],
    root: roots.length === 1 ? roots[0] : null,
    cart: present,
    owner,
    isTaken: goesOn || moves,
  }
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
