import { UpstreamFault } from '../clients/upstreamFault'
import { whyNotOperator } from '../modules/refusals'
import type { SessionFacts } from '../modules/sessionFacts'
import { readTerm, type Term } from '../modules/term'
import type { CustomerSearch, Refusal, TermKind } from '../typings/graphql'
import { tooOften } from './allowance'
import { logFaults } from './logFaults'
import { type Context, TelesalesRequest } from './telesalesRequest'
import { whoIsAsking } from './whoIsAsking'

/** Every way to find a customer. */
export const ALL_WAYS: TermKind[] = [
  'EMAIL',
  'PHONE',
  'DOCUMENT',
  'ORDER',
  'NAME',
]

const NOBODY: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  ways: ALL_WAYS,
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
  const request = new TelesalesRequest(ctx)
  const { faults, note } = request
  const found = await askAsOperator().catch((fault) => {
    note(fault)
    return { ways: [], refusal: refusalFor(fault) }
  })

  logFaults(ctx, faults, {
    operation,
    refusal: found.refusal,
    operator: request.before?.adminEmail,
  })
  return { ...NOBODY, kinds: termIn(request.before)?.kinds ?? [], ...found }

  async function askAsOperator(): Promise<Partial<CustomerSearch>> {
    const facts = await whoIsAsking(request)
    const { adminEmail } = facts
    const notOperator = whyNotOperator(facts)

    if (!adminEmail || notOperator) {
      return notOperator === 'SESSION_EXPIRED' ? { refusal: notOperator } : {}
    }
    const retryInSeconds = await tooOften(
      'search',
      ctx.vtex.account,
      adminEmail
    )

    return retryInSeconds === null
      ? run(request, facts, termIn(facts))
      : { refusal: 'TOO_MANY_REQUESTS', retryInSeconds }
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
