import type { CartChoice } from '../typings/graphql'
import type {
  CustomerCard,
  CustomerSearch,
  RegisterResult,
  TelesalesResult,
  TelesalesSession,
} from './answers'
import type { CardAct, CardQuestion } from './card'
import type { Doers, MemoryName } from './command'
import type { WhichCustomer } from './customerTerm'
import type { Draft } from './draft'
import type { Event } from './events'
import type { Memory } from './wakeUp'

/**
 * Our service. Each answer is a promise that rejects when there is none; a write
 * has done what the cookies of its answer were for.
 */
export interface TelesalesApi {
  readSession(): Promise<TelesalesSession>
  start(
    customer: WhichCustomer,
    cart: CartChoice,
    reason?: string,
    note?: string
  ): Promise<TelesalesResult>
  end(note?: string): Promise<TelesalesResult>
  repair(email: string, reason?: string): Promise<TelesalesResult>
  register(customer: Draft): Promise<RegisterResult>
  findCustomers(term: string): Search
  recentCustomers(ids: string[]): Search
  customerCard(question: CardQuestion): Promise<CustomerCard>
  /** Does what the card offers, for whom the operator sees served. */
  change(field: CardAct[0], variables: object): Promise<TelesalesResult>
}

/** A search that is under way. */
export interface Search<Answer = CustomerSearch> {
  answer: Promise<Answer>
  /** Gives it up: it may never settle. */
  abort(): void
}

/** The page, and what happens on it. */
export interface Page {
  /** A page of another origin has this one in a frame. */
  isFramed(): boolean
  /** The browser says that it has no network. */
  isOffline(): boolean
  /** Once it says so no longer. */
  online(): Promise<void>
  /** The keyboard is in a field, of the page or of the bar. */
  isTyping(): boolean
  /** Takes out of the address whatever names a person. */
  cleanAddress(): void
  /** What the store's cart is still adding, as it is stored; null when nothing is. */
  cartQueue(): string | null
  /** @param forgetsCart that, and the cart's copy of itself, are not for the next page */
  reload(forgetsCart?: boolean): void
}

/** What the toolbar is given of the outside. */
export interface Ports {
  /** The store's own. */
  analytics: Pick<Doers, 'track' | 'markPage'>
  api: TelesalesApi
  /** Knows the time, in ms since the epoch. */
  clock: {
    now(): number
    /** @returns how to wait no longer */
    wait(ms: number, act: () => void): () => void
  }
  page: Page
  storage: Record<MemoryName | 'user', Memory>
  tabs: {
    /** Tells the store's other tabs that the session is not what it was. */
    tell(nowMs: number): void
  }
  /**
   * Hears what happens to the page, to its cart and in other tabs.
   * @returns how to hear no more
   */
  listen(send: (event: HeardEvent) => void): () => void
}

/** What the outside tells. */
export type HeardEvent =
  | Extract<Event, { type: 'signalled' | 'screenShared' | 'networkChanged' }>
  /** The operator has pressed a key, or clicked. */
  | { type: 'acted' }
  /** The page is looked at again, perhaps after a sleep of the machine. */
  | { type: 'woken' }
  /**
   * With the fragment of the page's address.
   * @param isOpening the operator has opened the page with it
   */
  | { type: 'addressed'; hash: string; isOpening: boolean }
  /** By another window, with whatever it has sent. */
  | { type: 'messaged'; message: unknown; origin: string }
