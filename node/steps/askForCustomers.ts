import { UpstreamFault } from '../clients/upstreamFault'
import { isElsewhere } from '../modules/intent'
import type { SessionFacts } from '../modules/sessionFacts'
import { readTerm, type Term } from '../modules/term'
import type { CustomerSearch, Refusal, TermKind } from '../typings/graphql'
import { audit } from './audit'
import { isTooMuch, SECONDS_TO_NEXT_REQUEST } from './isTooMuch'
import { logFaults } from './logFaults'
import { mayDo } from './mayDo'
import { refuseForeign } from './refuseForeign'
import { senderOf } from './senderOf'
import { type Context, TelesalesRequest } from './telesalesRequest'

/** Every way to find a customer. */
export const ALL_TERM_KINDS: TermKind[] = [
  'EMAIL',
  'PHONE',
  'DOCUMENT',
  'ORDER',
  'NAME',
]

const UNTOLD: Refusal[] = ['NOT_AN_OPERATOR', 'SESSION_APP_MISSING']

const NOBODY: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  searchable: ALL_TERM_KINDS,
  refusal: null,
  retryInSeconds: null,
}

/** What is asked for. */
interface Question {
  /** The schema's field. */
  operation: string
  /** What the operator has typed, if anything. */
  typed: string
}

/**
 * Answers a question for customers, when an operator asks. For whoever is none
 * nobody is found, whoever there is. Nothing is thrown: the runtime would put
 * the term into the error and into its log.
 */
export async function askForCustomers(
  ctx: Context,
  { operation, typed }: Question,
  run: (
    request: TelesalesRequest,
    facts: SessionFacts,
    term: Term | null
  ) => Promise<Partial<CustomerSearch>>
): Promise<CustomerSearch> {
  if (isTooMuch(ctx)) {
    return {
      ...NOBODY,
      refusal: 'TOO_MANY_REQUESTS',
      retryInSeconds: SECONDS_TO_NEXT_REQUEST,
    }
  }
  const request = new TelesalesRequest(ctx)
  const { faults, note } = request
  const asked = await (isElsewhere(senderOf(ctx))
    ? refuseForeign(request)
    : askAsOperator()
  ).catch((fault) => {
    note(fault)
    return { searchable: [], refusal: refusalFor(fault) }
  })
  const { refusal = null } = asked
  const operator = request.before?.adminEmail

  await logFaults(ctx, request, faults, { operation, refusal })
  if (refusal && operator) {
    await audit(ctx, request, {
      action: 'search',
      refusal,
      operator,
      customer: null,
    })
  }
  return {
    ...NOBODY,
    kinds: termIn(request.before)?.kinds ?? [],
    // Whoever is no operator hears the same whoever there is.
    ...(refusal && UNTOLD.includes(refusal) ? {} : asked),
  }

  async function askAsOperator(): Promise<Partial<CustomerSearch>> {
    const { facts, ...may } = await mayDo(request, 'search')

    return may.refusal ? may : run(request, facts, termIn(facts))
  }

  function termIn(facts: SessionFacts | null) {
    return readTerm(typed, facts?.region ?? null)
  }
}

/** Why VTEX brought no answer. */
function refusalFor(fault: unknown): Refusal {
  if (!(fault instanceof UpstreamFault)) {
    return 'SEARCH_DOWN'
  }
  if (fault.isUnauthorized) {
    return 'SESSION_EXPIRED'
  }
  return fault.status === 403 ? 'SEARCH_NOT_ALLOWED' : 'SEARCH_DOWN'
}
