import { isCrossSite } from '../modules/sameOrigin'
import { ifAuthorized } from '../steps/access/authorize'
import { lookedAct } from '../steps/audit/lookedAct'
import { askForCalls } from '../steps/card/askForCalls'
import { cardParts, NO_PARTS, type Parts } from '../steps/card/cardParts'
import { cardSubject, ownSubject } from '../steps/card/cardSubject'
import { askForCustomer } from '../steps/customers/askForCustomer'
import { resolverOf } from '../steps/pipeline'
import { SECONDS_TO_NEXT_REQUEST } from '../steps/request/fieldLimit'
import type { StoryOutcome } from '../steps/request/findings'
import type { CustomerCard, QueryCustomerCardArgs } from '../typings/graphql'

interface Outcome extends StoryOutcome {
  readonly parts?: Parts
}

/** What an operator wants to know of a customer first. */
export const customerCard = resolverOf<
  QueryCustomerCardArgs,
  Outcome,
  CustomerCard
>({
  operation: 'customerCard',
  overLimit: {
    ...NO_PARTS,
    refusal: 'TOO_MANY_REQUESTS',
    retryInSeconds: SECONDS_TO_NEXT_REQUEST,
  },
  isAllowed: (sender) => !isCrossSite(sender),
  story(request, { customerId, orderId = null, parts: wanted }) {
    const isOwn = wanted.length > 0 && wanted.every((part) => part === 'CALLS')
    const customers =
      customerId && !isOwn ? askForCustomer(request, customerId) : null
    const calls = askForCalls(request, wanted.includes('CALLS'))

    return ifAuthorized(request, 'card', async (session) => {
      const subject = isOwn
        ? ownSubject(session, calls)
        : await cardSubject(request, session, orderId, customers, calls)

      return typeof subject === 'string'
        ? { refusal: subject }
        : {
            refusal: null,
            customerEmail: subject.email || null,
            ...(await cardParts(request, subject, wanted)),
          }
    })
  },
  faultRefusals: {
    forbidden: 'SEARCH_NOT_ALLOWED',
    unavailable: 'PLATFORM_UNAVAILABLE',
  },
  refused: (outcome) => outcome,
  answer: async (
    _request,
    { parts = NO_PARTS, refusal, retryInSeconds = null }
  ) => ({ answer: { ...parts, refusal, retryInSeconds } }),
  customer: (_request, { customerEmail }) => customerEmail ?? null,
  audit: (request, outcome, { parts, shown }) =>
    lookedAct(request, outcome, [...(shown ?? []), ...parts]),
})
