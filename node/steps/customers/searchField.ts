import { draftOf } from '../../modules/draft'
import { isCrossSite } from '../../modules/sameOrigin'
import type { OperatorFacts, SessionFacts } from '../../modules/sessionFacts'
import { readTerm, type Term } from '../../modules/term'
import type {
  CustomerSearch,
  FoundCustomer,
  Refusal,
  TermKind,
} from '../../typings/graphql'
import { ifAuthorized } from '../access/authorize'
import { type Resolver, resolverOf } from '../pipeline'
import { SECONDS_TO_NEXT_REQUEST } from '../request/fieldLimit'
import type { StoryOutcome } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** All that can be searched for, where an account allows it. */
export const ALL_TERM_KINDS: TermKind[] = [
  'EMAIL',
  'PHONE',
  'DOCUMENT',
  'ORDER',
  'NAME',
]

/** Whoever is no operator hears the same whoever there is. */
const UNTOLD: Array<Refusal | null> = ['NOT_AN_OPERATOR', 'SESSION_APP_MISSING']

const NOTHING_FOUND: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  searchable: ALL_TERM_KINDS,
  draft: null,
  refusal: null,
  retryInSeconds: null,
}

/** What a search has come to. */
export interface SearchOutcome extends StoryOutcome {
  readonly customers?: FoundCustomer[]
  readonly hasMore?: boolean
  /** By default everything. */
  readonly searchable?: TermKind[]
}

/** What is a search's own. */
interface SearchField<Args> {
  /** The schema's field. */
  operation: string
  /** What the operator has typed, if anything. */
  typed(args: Args): string
  /** The customers, for an operator. */
  story(
    request: TelesalesRequest,
    args: Args,
    session: OperatorFacts,
    term: Term | null
  ): Promise<SearchOutcome>
}

/**
 * The resolver of a search for customers, by an operator. For whoever is none
 * nobody is found, whoever there is.
 */
export function searchField<Args>({
  operation,
  story,
  typed,
}: SearchField<Args>): Resolver<Args, CustomerSearch> {
  const termOf = (args: Args, session: SessionFacts | null | undefined) =>
    readTerm(typed(args), session?.region ?? null)

  return resolverOf<Args, SearchOutcome, CustomerSearch>({
    operation,
    overLimit: {
      ...NOTHING_FOUND,
      refusal: 'TOO_MANY_REQUESTS',
      retryInSeconds: SECONDS_TO_NEXT_REQUEST,
    },
    isAllowed: (sender) => !isCrossSite(sender),
    story: (request, args) =>
      ifAuthorized(request, 'search', (session) =>
        story(request, args, session, termOf(args, session))
      ),
    faultRefusals: {
      forbidden: 'SEARCH_NOT_ALLOWED',
      unavailable: 'SEARCH_DOWN',
    },
    refused: (outcome, fault) => ({
      ...outcome,
      searchable: fault ? [] : ALL_TERM_KINDS,
    }),
    async answer(_request, outcome, args) {
      const { before, refusal } = outcome
      const kinds = termOf(args, before)?.kinds ?? []
      const draft = draftOf(typed(args), before?.region ?? null)

      if (UNTOLD.includes(refusal)) {
        return { answer: { ...NOTHING_FOUND, kinds, draft } }
      }
      const {
        customers = [],
        hasMore = false,
        retryInSeconds = null,
        searchable = ALL_TERM_KINDS,
      } = outcome

      return {
        answer: {
          customers,
          hasMore,
          kinds,
          searchable,
          draft,
          refusal,
          retryInSeconds,
        },
      }
    },
    audit: (_request, { before, refusal }) =>
      refusal && before?.adminEmail
        ? {
            action: 'search',
            refusal,
            operator: before.adminEmail,
            customer: null,
          }
        : null,
  })
}
