import { canonicalEmail, parseEmail } from '../modules/email'
import { isSameMailbox } from '../modules/exclusion'
import { isOwnPage } from '../modules/intent'
import { type Registrant, readRegistrant } from '../modules/registration'
import { audit } from '../steps/audit'
import { isTooMuch, SECONDS_TO_NEXT_REQUEST } from '../steps/isTooMuch'
import { logFaults } from '../steps/logFaults'
import { mayDo } from '../steps/mayDo'
import { refuseForeign } from '../steps/refuseForeign'
import { type Registered, refusalFor, register } from '../steps/register'
import { senderOf } from '../steps/senderOf'
import { singleFlight } from '../steps/singleFlight'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
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
  if (isTooMuch(ctx)) {
    return {
      refusal: 'TOO_MANY_REQUESTS',
      duplicate: null,
      retryInSeconds: SECONDS_TO_NEXT_REQUEST,
    }
  }
  const operation = 'registerCustomer'
  const request = new TelesalesRequest(ctx)
  const { faults, note } = request
  const { email } = customer
  const result = await (isOwnPage(senderOf(ctx))
    ? registerAsOperator(request, customer)
    : refuseForeign(request)
  ).catch((fault) => {
    note(fault)
    return { refusal: refusalFor(fault) }
  })
  const { refusal } = result

  await logFaults(ctx, request, faults, { operation, refusal, customer: email })
  await audit(ctx, request, {
    action: 'register',
    refusal,
    operator: request.before?.adminEmail,
    customer: parseEmail(email),
  })
  return { duplicate: null, retryInSeconds: null, ...result }
}

async function registerAsOperator(
  request: TelesalesRequest,
  customer: NewCustomer
): Promise<Partial<RegisterResult> & Pick<RegisterResult, 'refusal'>> {
  const { facts, ...may } = await mayDo(request, 'registration')

  if (may.refusal) {
    return may
  }
  const registrant = readRegistrant(customer, facts.region)

  if (typeof registrant === 'string') {
    return { refusal: registrant }
  }
  if (facts.adminEmail && isSameMailbox(registrant.email, facts.adminEmail)) {
    return { refusal: 'OWN_EMAIL' }
  }
  return inTurn(request, registrant)
}

/**
 * One after the other: two operators may have the same customer on the line. Who
 * registers somebody else does not wait.
 */
function inTurn(
  request: TelesalesRequest,
  registrant: Registrant
): Promise<Registered> {
  const { account, jar } = request
  const { document, email } = registrant
  const name = JSON.stringify([
    jar.cookies.session,
    jar.cookies.adminToken,
    registrant,
  ])
  const run = () => {
    request.takeTurn()
    return register(request, registrant)
  }

  return singleFlight(
    `register ${account} ${canonicalEmail(email)}`,
    name,
    () =>
      singleFlight(
        document && `register ${account} ${document.text}`,
        name,
        run
      )
  )
}
