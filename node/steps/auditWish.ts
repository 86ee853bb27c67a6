import { isSameEmail } from '../modules/email'
import { isStartedHere } from '../modules/sessionFacts'
import type { Outcome, Wish } from './answer'
import { audit } from './audit'
import type { Context, TelesalesRequest } from './telesalesRequest'

/**
 * Audits what became of a wish.
 *
 * @param held whom the browser held as it was asked for, as far as it says
 */
export async function auditWish(
  ctx: Context,
  request: TelesalesRequest,
  action: Wish['action'],
  { facts, refusal }: Outcome,
  held: string | null
): Promise<void> {
  const { before, customerEmail, reason } = request
  const served = before?.impersonatedEmail ?? null
  const customer = {
    start: customerEmail,
    repair: served,
    // Nobody was served: whose cart it was, if that is known.
    end: served ?? held ?? customerEmail,
  }[action]
  const isSwitch = action === 'start' && isOther(served, customer)
  // A link can have begun it: then it is not known since when.
  const isOurs = before ? isStartedHere(before, held) : held !== null
  const since = { start: isSwitch ? before : null, repair: before, end: facts }

  await audit(ctx, request, {
    action: isSwitch ? 'switch' : action,
    refusal,
    operator: (facts ?? before)?.adminEmail,
    customer,
    previous: isSwitch ? served : isOther(held, customer) ? held : null,
    reason,
    served: isOurs ? since[action] : null,
  })
}

function isOther(one: string | null, other: string | null) {
  return one !== null && !isSameEmail(one, other)
}
