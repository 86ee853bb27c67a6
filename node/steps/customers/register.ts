import { fieldOf } from '../../clients/customerDocument'
import type { UpstreamFault } from '../../clients/upstreamFault'
import { withoutZeros } from '../../modules/document'
import { canonicalEmail, isSameEmail } from '../../modules/email'
import { masked, type Profile } from '../../modules/profile'
import type { Registrant } from '../../modules/registration'
import type { FoundCustomer } from '../../typings/graphql'
import { type FaultRefusals, faultRefusal } from '../request/faultRefusal'
import type { StoryOutcome } from '../request/findings'
import { inTurn } from '../request/queue'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import { type TelesalesRequest, takeTurn } from '../request/telesalesRequest'

/** What became of a registration. */
export interface Registered extends StoryOutcome {
  /** Who has this email or document already. */
  readonly duplicate?: FoundCustomer
}

/** What to say where nothing was registered for a fault. */
export const REGISTRATION_FAULTS: FaultRefusals = {
  forbidden: 'REGISTRATION_NOT_ALLOWED',
  unavailable: 'PLATFORM_UNAVAILABLE',
}

/**
 * One after the other: two operators may have the same customer on the line. Who
 * registers somebody else does not wait.
 *
 * @throws UpstreamFault with nothing registered
 */
export function registerInTurn(
  request: TelesalesRequest,
  registrant: Registrant
): Promise<Registered> {
  const { account, jar } = request
  const { document, email } = registrant
  const { adminToken, session } = jar.cookies
  const identity = JSON.stringify([session, adminToken, registrant])
  const queueOf = (mark: string) => `register ${account} ${mark}`

  return inTurn(queueOf(canonicalEmail(email)), identity, () =>
    inTurn(document && queueOf(withoutZeros(document.text)), identity, () =>
      register(takeTurn(request, request.hasWaited), registrant)
    )
  )
}

/**
 * Registers a customer, unless somebody has their email or document.
 */
async function register(
  request: TelesalesRequest,
  registrant: Registrant
): Promise<Registered> {
  const { clients, deadline, jar } = request
  const { customers } = clients
  const { document, email } = registrant
  const { profiles, unsearched } = await customers.withAnyOf(
    { document, email },
    jar.cookies,
    deadline
  )

  if (profiles.length > 0) {
    return taken(profiles[0], email)
  }
  if (document && unsearched.includes(fieldOf(document))) {
    return { refusal: 'DOCUMENT_UNCHECKED' }
  }
  return customers.register(registrant, jar.cookies, deadline).then(
    () => ({ refusal: null }),
    (fault: UpstreamFault) => afterFault(request, email, fault)
  )
}

/** VTEX does not say that it has registered somebody: Master Data is asked. */
async function afterFault(
  { clients, jar, rollbackDeadline }: TelesalesRequest,
  email: string,
  fault: UpstreamFault
): Promise<Registered> {
  const isRefused = fault.status === 400

  if (!isRefused && !fault.mayBeDone) {
    return {
      refusal: faultRefusal([fault], REGISTRATION_FAULTS),
      faults: [fault],
    }
  }
  const found = await settle(
    clients.customers.withAnyOf({ email }, jar.cookies, rollbackDeadline)
  )
  const faults = [fault, ...faultsOf(found)]
  const [same] = valueOrNull(found)?.profiles ?? []

  if (isRefused) {
    return same
      ? { ...taken(same, email), faults }
      : { refusal: 'PLATFORM_UNAVAILABLE', faults }
  }
  return { refusal: same ? null : 'HALF_DONE', faults }
}

function taken(twin: Profile, email: string): Registered {
  const foundBy = isSameEmail(twin.email, email) ? 'EMAIL' : 'DOCUMENT'

  return {
    refusal: 'ALREADY_REGISTERED',
    duplicate: { ...masked(twin), foundBy },
  }
}
