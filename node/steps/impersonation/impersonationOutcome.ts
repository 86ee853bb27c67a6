import type { SessionFacts } from '../../modules/sessionFacts'
import type {
  CartChoice,
  CartLoss,
  CartSummary,
  Notice,
} from '../../typings/graphql'
import type { StoryOutcome } from '../request/findings'

/** What a start, an end or a repair has come to. */
export interface ImpersonationOutcome extends StoryOutcome {
  /** The session as it is now; null when nobody may know, or VTEX does not say. */
  readonly session?: SessionFacts | null
  /** What became of a cart. */
  readonly notice?: Notice | null
  /** What becomes of the operator's own products, or would. */
  readonly ownCart?: Notice | null
  /** What was parked and has come back. */
  readonly resumed?: CartSummary | null
  /** What of a cart has not come along. */
  readonly losses?: readonly CartLoss[]
  /** What there is to choose from, when a choice is needed. */
  readonly choices?: readonly CartChoice[]
  /** What is in the carts that there are to choose from. */
  readonly summaries?: readonly CartSummary[]
  /** All was so already: there is nothing to audit. */
  readonly isUnchanged?: boolean
}
