import { isSameEmail } from '../modules/email'
import { whyNotOperator } from '../modules/refusals'
import { readRegistrant } from '../modules/registration'
import { tooOften } from '../steps/allowance'
import { logFaults } from '../steps/logFaults'
import { refusalFor, register } from '../steps/register'
import { singleFlight } from '../steps/singleFlight'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import type {
  MutationRegisterCustomerArgs,
  NewCustomer,
  RegisterResult,
} from '../typings/graphql'

/** An operator registers a new customer, whom nobody serves yet. */
export async function registerCustomer(
  _parent: unknown,
  { customer }: MutationRegisterCustomerArgs,
  ctx: Context
): Promise<RegisterResult> {
  const operation = 'registerCustomer'
  const request = new TelesalesRequest(ctx)
  const { faults, note } = request
  const { email } = customer
  const result = await registerAsOperator(ctx, request, customer).catch(
    (fault) => {
      note(fault)
      return { refusal: refusalFor(fault) }
    }
  )

  logFaults(ctx, faults, {
    operation,
    refusal: result.refusal,
    operator: request.before?.adminEmail,
    customer: email,
  })
  return { duplicate: null, retryInSeconds: null, ...result }
}

async function registerAsOperator(
  ctx: Context,
  request: TelesalesRequest,
  customer: NewCustomer
): Promise<Partial<RegisterResult> & Pick<RegisterResult, 'refusal'>> {
  const facts = await whoIsAsking(request)
  const { adminEmail, region } = facts
  const notOperator = whyNotOperator(facts)

  if (!adminEmail || notOperator) {
    return { refusal: notOperator }
  }
  const registrant = readRegistrant(customer, region)

  if (typeof registrant === 'string') {
    return { refusal: registrant }
  }
  if (isSameEmail(registrant.email, adminEmail)) {
    return { refusal: 'OWN_EMAIL' }
  }
  const retryInSeconds = await tooOften(
    'registration',
    ctx.vtex.account,
    adminEmail
  )

  if (retryInSeconds !== null) {
    return { refusal: 'TOO_MANY_REQUESTS', retryInSeconds }
  }
  // One after the other: two operators may have the same customer on the line.
  return singleFlight(
    `registerCustomer ${ctx.vtex.account}`,
    JSON.stringify([request.browser.session, registrant]),
    () => register(request, registrant)
  )
}
