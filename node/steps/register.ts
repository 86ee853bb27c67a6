import { fieldOf } from '../clients/customerDocument'
import { UpstreamFault } from '../clients/upstreamFault'
import { masked, type Profile } from '../modules/profile'
import type { Registrant } from '../modules/registration'
import type { FoundCustomer, Refusal } from '../typings/graphql'
import type { TelesalesRequest } from './telesalesRequest'

/** What became of a registration. */
export interface Registered {
  refusal: Refusal | null
  /** Who has this email or document already. */
  duplicate?: FoundCustomer
}

/**
 * Registers a customer, unless somebody has their email or document. When VTEX
 * does not say whether it did, Master Data is asked.
 *
 * @throws UpstreamFault with nothing registered
 */
export async function register(
  { actBy, jar, clients, note, undoBy }: TelesalesRequest,
  registrant: Registrant
): Promise<Registered> {
  const { customers } = clients
  const { document, email } = registrant
  const { profiles, unsearched } = await customers.withAnyOf(
    { document, email },
    jar.cookies,
    actBy
  )

  if (profiles.length > 0) {
    return taken(profiles[0])
  }
  if (document && unsearched.includes(fieldOf(document))) {
    return { refusal: 'DOCUMENT_UNCHECKED' }
  }
  const fault = await customers
    .register(registrant, jar.cookies, actBy)
    .then(() => null)
    .catch((thrown: UpstreamFault) => {
      note(thrown)
      return thrown
    })

  if (!fault) {
    return { refusal: null }
  }
  const isRefused = fault.status === 400

  if (!isRefused && !fault.mayBeDone) {
    return { refusal: refusalFor(fault) }
  }
  const found = await customers
    .withAnyOf({ email }, jar.cookies, undoBy)
    .catch(note)
  const [same] = found?.profiles ?? []

  if (same) {
    return isRefused ? taken(same) : { refusal: null }
  }
  return { refusal: isRefused ? 'PLATFORM_UNAVAILABLE' : 'HALF_DONE' }
}

/** Why nothing was registered. */
export function refusalFor(fault: unknown): Refusal {
  if (fault instanceof UpstreamFault && fault.isUnauthorized) {
    return 'SESSION_EXPIRED'
  }
  return fault instanceof UpstreamFault &&
    fault.status === 403 &&
    fault.call.startsWith('customers.')
    ? 'REGISTRATION_NOT_ALLOWED'
    : 'PLATFORM_UNAVAILABLE'
}

function taken(twin: Profile): Registered {
  return { refusal: 'ALREADY_REGISTERED', duplicate: masked(twin) }
}
