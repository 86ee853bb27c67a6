import type { CartChoice } from '../typings/graphql'
import type { CardAct, CardPart, CardQuestion, PartAsked } from './card'
import type { WhichCustomer } from './customerTerm'
import type { Draft } from './draft'
import type { Timer } from './events'
import type { Ending } from './impersonation'

/** What is kept in the browser's storage. */
export type MemoryName =
  /** What the next page has to know. */
  | 'page'
  /** Whom an operator has just ended with, for half a minute. */
  | 'back'
  | 'activity'
  | 'call'
  | 'collapsed'
  /** What is noted of the call, by the operator who has it. */
  | 'note'
  | 'recents'
  | 'screenShare'
  /** What the theme says, for the bar in VTEX's checkout, which no theme reaches. */
  | 'settings'

/** What can be done, and not by a pure function. */
export interface Doers {
  readSession(): void
  /** To know, by our service's clock, whether the time is up. */
  readForExpiry(): void
  /** @param note of the call that is over by it, if one is */
  start(
    customer: WhichCustomer,
    cart: CartChoice,
    reason: string,
    note?: string
  ): void
  end(ending: Ending, note?: string): void
  repair(email: string, reason?: string): void
  /** Without a word, and without loading the page anew. */
  repairQuietly(email: string): void
  cleanAddress(): void
  tellTabs(): void
  /** @param forgetsCart what the page still adds is of a customer who is left */
  reload(forgetsCart?: boolean): void
  remember(name: MemoryName, text: string | null): void
  /**
   * Whether this browser is an operator's, who may yet sign in; else nobody goes back to
   * whom one has ended with.
   */
  rememberUser(isOperator: boolean, isAwaited: boolean): void
  wait(timer: Timer | 'countdown', ms: number): void
  cancel(timer: Timer | 'countdown'): void
  /** Tells the store's analytics, without anything personal. */
  track(event: string, details: object, assistedSession: boolean): void
  /** Tells them whether an operator is at work for a customer on this page. */
  markPage(assistedSession: boolean): void
}

/** What can be done once the part of the state is loaded that asks for it. */
export interface LateDoers {
  register(draft: Draft): void
  search(term: string): void
  /** Finds the customers with these ids. */
  recall(ids: string[]): void
  abortSearch(): void
  askCard(part: CardPart, asked: PartAsked, question: CardQuestion): void
  changeCart(act: CardAct, customerEmail: string, note?: string): void
}

type All = Doers & LateDoers

/** One of these things, with what it needs. */
export type Command = {
  [Name in keyof All]: Parameters<
    (name: Name, ...details: Parameters<All[Name]>) => void
  >
}[keyof All]
