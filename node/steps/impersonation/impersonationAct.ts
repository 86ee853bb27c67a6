import { isSameEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import type { Act } from '../audit/audit'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'

/** What an operator does with the customer whom the session serves, or shall serve. */
export type ImpersonationAction =
  | 'start'
  | 'end'
  | 'repair'
  | 'orderAgain'
  | 'deliverTo'

/** What to audit of it. */
export function impersonationAct(
  action: ImpersonationAction,
  { heldEmail }: TelesalesRequest,
  {
    before = null,
    customerEmail = null,
    note = null,
    reason = null,
    refusal,
    session = null,
  }: ImpersonationOutcome
): Act {
  const served = before?.impersonatedEmail ?? null
  // Who began here is open until they are ended, whoever is served meanwhile.
  const begun = before?.witness?.customerEmail ?? null
  const customer = {
    start: customerEmail,
    repair: served,
    orderAgain: served,
    deliverTo: served,
    // Nobody was served: whose cart it was, if that is known.
    end: begun ?? served ?? heldEmail ?? customerEmail,
  }[action]
  const isSwitch = action === 'start' && isOther(served, customer)
  // A link can have begun it: then it is not known since when.
  const isOurs = before !== null && isStartedHere(before, heldEmail)
  const previous = [begun, served, heldEmail].find((one) =>
    isOther(one, customer)
  )
  // With whom a call is over by it.
  const ended = action === 'end' ? customer : null
  const over = isSwitch ? previous : ended
  const loaded = before?.customer

  return {
    action: isSwitch ? 'switch' : action,
    refusal,
    operator: (session ?? before)?.adminEmail,
    customer,
    previous: previous ?? null,
    reason,
    // Of the call that is over by a switch, or goes on; by a first start neither is.
    note: action !== 'start' || isOurs ? note : null,
    served: isOurs && (action !== 'start' || isSwitch) ? before.witness : null,
    servedId: isOurs && isSameEmail(over, loaded?.email) ? loaded?.id : null,
  }
}

function isOther(one: string | null, other: string | null) {
  return one !== null && !isSameEmail(one, other)
}
