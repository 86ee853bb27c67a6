import type { CartChoice, Notice, Refusal } from '../typings/graphql'
import type {
  CustomerCard,
  CustomerSearch,
  FoundCustomer,
  RegisterResult,
  TelesalesResult,
  TelesalesSession,
} from './answers'
import type { CardAct, CardPart, PartAsked } from './card'
import type { CustomerList } from './customerList'
import type { WhichCustomer } from './customerTerm'
import type { Draft, Field, NotFound } from './draft'
import type { Revealed } from './facts'
import type { ListKey } from './listKeys'
import type { Settings } from './settings'

/**
 * Why it did not work: our service refused, or gave no answer at all; `NOT_ENDED`
 * when a time limit could not end it, `ITEMS_PENDING` when the page does not come to
 * an end of adding products, `PART_MISSING` when a part of the bar cannot be loaded.
 */
export type Problem =
  | Refusal
  | 'NO_ANSWER'
  | 'NOT_ENDED'
  | 'ITEMS_PENDING'
  | 'PART_MISSING'

/** What became of a cart; `ITEMS_DROPPED` when the page was still adding to it. */
export type CartNotice = Notice | 'ITEMS_DROPPED'

/** What has worked: `expired` is an end that a time limit has asked for. */
export type Done = CallDone | CardAct[0] | 'orderedInPart'

type CallDone = 'started' | 'switched' | 'repaired' | 'ended' | 'expired'

/** What a page is the first to know: what was asked for has worked. */
export interface News {
  done: Done
  /** What became of a cart. */
  notice: CartNotice | null
  /** What becomes of the operator's own products. */
  ownCart?: CartNotice | null
  /** What was parked and has come back, or has come of an order, as JSON; null when nothing. */
  resumed?: string | null
  /** What of a cart has not come along, as JSON; null when nothing. */
  losses: string | null
  /** A tag of who has been started with, for the page that is next. */
  customerTag?: string | null
  /** The order by whose number they were found. */
  orderId?: string | null
}

/** What a start is asked for with. */
export interface Start {
  customer: WhichCustomer
  /** Null while the operator has not chosen one. */
  cart: CartChoice | null
  /** Why, or a ticket's number; trimmed, and perhaps empty. */
  reason: string
  /** The reason is not what is in its field. */
  isReasonGiven: boolean
}

/** A part of the bar that is loaded when it is wanted. */
export type Part =
  | 'list'
  | 'registerForm'
  | 'reasonField'
  | 'framed'
  /** The choice of carts. */
  | 'choice'
  /** What of a cart has not come along. */
  | 'losses'
  | 'resumed'
  /** A call that waits. */
  | 'offer'
  /** What can be done about what is wrong. */
  | 'remedies'
  /** From My Orders, where the bar must not be. */
  | 'wayBack'
  /** All that is not on the bar's first picture. */
  | 'rest'
  | 'emailHint'
  | 'card'

/** What became of a start, an end or a repair, here or at our service. */
export type ActResult = Omit<TelesalesResult, 'notice' | 'refusal'> & {
  notice: CartNotice | null
  refusal: Problem | null
}

/** What is waited for; each at most once at a time. */
export type Timer =
  | 'search'
  | 'refresh'
  | 'reveal'
  | 'call'
  | 'back'
  | 'retry'
  | 'retryRegister'
  | 'served'
  | 'news'

/** What in the bar is about to get the focus. */
export type FocusTarget =
  | 'field'
  | 'reason'
  /** The first field of the form that is empty. */
  | 'registerForm'
  /** The first one that something is wrong with. */
  | 'objection'
  | 'registerEmail'
  | 'switch'
  | 'details'
  | 'card'
  | 'collapse'
  | 'pill'
  | 'reload'
  /** All of it, where no key acts. */
  | 'bar'

/** Where the focus was in a bar that has gone. */
export interface KeptFocus {
  /** Among all that can have it. */
  place: number
  /** Null where there is no text. */
  caret: number | null
}

/** The page, and who else writes to it. */
type PageEvent =
  | { type: 'settingsChanged'; settings: Settings }
  /** With the page's id; or the bar is hidden on it, or no longer. */
  | { type: 'pageChanged'; id: string; isHidden: boolean }
  /** Session or cart may have changed behind this page's back. */
  | { type: 'signalled' }
  | { type: 'waited'; timer: Timer }
  /**
   * It is time to see how much time is left.
   * @param activity as every tab remembers it
   */
  | { type: 'ticked'; activity: string | null }
  /** The operator has pressed a key, or clicked. */
  | { type: 'acted'; activity: string | null }
  /** A phone system has named somebody, as it is stored. */
  | { type: 'called'; stored: string }
  | { type: 'screenShared'; isShared: boolean }
  | { type: 'networkChanged'; isOffline: boolean }
  | { type: 'partMissing'; part: Part }
  /**
   * @param activity as every tab remembers it, for a limit that has not counted yet
   * @param back whom the page before has ended with, as it was stored
   */
  | {
      type: 'partLoaded'
      part: Part
      activity: string | null
      back: string | null
    }
  /** What the transition has asked for has the focus. */
  | { type: 'focused' }
  /** The bar has gone, with the focus in it. */
  | ({ type: 'barRemoved' } & KeptFocus)
  /** It was in what has gone. */
  | { type: 'focusLost'; from: 'countdown' | 'choices' | 'content' | 'pill' }

/** What our service has answered. */
type ServiceEvent =
  | {
      type: 'sessionRead'
      session: TelesalesSession
      /** What the page before has left. */
      handover: string | null
      activity: string | null
      /** Somebody has asked for the bar in this browser, and no operator yet. */
      isAsked?: boolean
    }
  | { type: 'sessionUnread'; isKnownOperator: boolean }
  /** Null when there is no answer. */
  | { type: 'expiryRead'; session: TelesalesSession | null }
  | { type: 'actAnswered'; result: ActResult }
  /** What the page is still adding to its cart is waited for, or no longer. */
  | { type: 'cartAwaited'; isAwaited: boolean }
  /** What it did is unknown, so the session was read; null when it was not. */
  | { type: 'actUnanswered'; session: TelesalesSession | null }
  /** Null when there is no answer. */
  | { type: 'customersFound'; term: string; search: CustomerSearch | null }
  /** To what was sent; null when there is no answer. */
  | { type: 'registerAnswered'; draft: Draft; result: RegisterResult | null }
  /** To what was asked; null when there is no answer. */
  | {
      type: 'cardAnswered'
      part: CardPart
      asked: PartAsked
      answer: CustomerCard | null
    }

/** What an operator asks for, or another app. */
type ActEvent =
  | {
      type: 'startAsked'
      customer: WhichCustomer
      cart?: CartChoice
      /** In place of what is in its field; another app's may be a number. */
      reason?: unknown
    }
  | { type: 'startBegun'; start: Start }
  /**
   * It has come to nothing, or was not sent at all, since it has no reason; null
   * when there was no answer.
   */
  | { type: 'startRefused'; start: Start; refusal: Problem | null }
  | { type: 'choiceMade'; choice: CartChoice }
  | { type: 'choiceDropped' }
  | { type: 'repairAsked' }
  /** It was not sent, since it is a start, and has no reason. */
  | { type: 'repairHeld' }
  | { type: 'endAsked'; done: 'ended' | 'expired' }
  /** Perhaps without what the page is still adding to its cart. */
  | { type: 'reloadAsked'; forgetsCart?: boolean }
  /** The operator has read what of a cart has not come along. */
  | { type: 'lossesRead' }

/** What happens in the bar. */
type BarEvent =
  | { type: 'fieldTyped'; text: string; isComposing: boolean }
  | { type: 'compositionStarted' }
  /** The keyboard is in the customer field. */
  | { type: 'fieldEntered' }
  | { type: 'formEntered' }
  | { type: 'formLeft' }
  | { type: 'submitted' }
  /** There is another text in it. */
  | { type: 'fieldChanged' }
  | { type: 'switchToggled' }
  /** By the button that has gone then, perhaps. */
  | { type: 'switchClosed'; isCancelled?: boolean }
  /** The operator asks for the customer field, wherever they are. */
  | { type: 'shortcutPressed' }
  | { type: 'listKeyPressed'; key: ListKey }
  | { type: 'searchAsked' }
  | { type: 'optionChosen'; place: number }
  | { type: 'reasonTyped'; text: string }
  | { type: 'offerTaken' }
  | { type: 'callPlaced'; isFree: boolean }
  | { type: 'registerOpened'; notFound: NotFound }
  | { type: 'registerClosed' }
  | { type: 'draftFilled'; field: Field; text: string }
  | { type: 'hintAccepted'; email: string }
  | { type: 'registerSubmitted' }
  | { type: 'detailsToggled' }
  | { type: 'detailsClosed' }
  /** The card of whom the operator serves; or, before a start, of one who was found. */
  | { type: 'cardToggled'; customer?: FoundCustomer; list?: CustomerList }
  /** Once more. */
  | { type: 'cardPartAsked'; part: CardPart }
  | { type: 'cardActAsked'; act: CardAct }
  | { type: 'noteTyped'; text: string }
  | { type: 'collapsed'; isCollapsed: boolean }
  /** Null masks it again. */
  | { type: 'factRevealed'; fact: Revealed | null }

/** What happened, or was asked. */
export type Event = PageEvent | ServiceEvent | ActEvent | BarEvent

/** What is known of the world as an event happens. */
export interface Moment {
  /** In ms since the epoch. */
  nowMs: number
  /** The keyboard is in a field, of the page or of the bar. */
  isTyping?: boolean
}
