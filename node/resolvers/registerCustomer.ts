import { typedEmail } from '../modules/email'
import { isSameMailbox } from '../modules/exclusion'
import { readRegistrant } from '../modules/registration'
import { isCsrfSafe } from '../modules/sameOrigin'
import type { OperatorFacts } from '../modules/sessionFacts'
import { ifAuthorized } from '../steps/access/authorize'
import {
  REGISTRATION_FAULTS,
  type Registered,
  registerInTurn,
} from '../steps/customers/register'
import { resolverOf } from '../steps/pipeline'
import { SECONDS_TO_NEXT_REQUEST } from '../steps/request/fieldLimit'
import type { TelesalesRequest } from '../steps/request/telesalesRequest'
import type {
  MutationRegisterCustomerArgs,
  NewCustomer,
  RegisterResult,
} from '../typings/graphql'

/** An operator registers a new customer, whom nobody serves yet. */
export const registerCustomer = resolverOf<
  MutationRegisterCustomerArgs,
  Registered,
  RegisterResult
>({
  operation: 'registerCustomer',
  overLimit: {
    refusal: 'TOO_MANY_REQUESTS',
    duplicate: null,
    retryInSeconds: SECONDS_TO_NEXT_REQUEST,
  },
  isAllowed: isCsrfSafe,
  story: (request, { customer }) =>
    ifAuthorized(request, 'registration', (session) =>
      registerFor(request, session, customer)
    ),
  faultRefusals: REGISTRATION_FAULTS,
  refused: (outcome) => outcome,
  answer: async (
    _request,
    { duplicate = null, refusal, retryInSeconds = null }
  ) => ({ answer: { refusal, duplicate, retryInSeconds } }),
  customer: (_request, _outcome, { customer }) => customer.email,
  audit: (_request, { before, refusal }, { customer }) => ({
    action: 'register',
    refusal,
    operator: before?.adminEmail,
    customer: typedEmail(customer.email),
  }),
})

async function registerFor(
  request: TelesalesRequest,
  { adminEmail, region }: OperatorFacts,
  customer: NewCustomer
): Promise<Registered> {
  const registrant = readRegistrant(customer, region)

  if (typeof registrant === 'string') {
    return { refusal: registrant }
  }
  if (isSameMailbox(registrant.email, adminEmail)) {
    return { refusal: 'OWN_EMAIL' }
  }
  return registerInTurn(request, registrant)
}
