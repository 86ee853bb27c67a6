import {
  checksOf,
  hostChecksOf,
  passedIf,
  type Statuses,
  sessionChecksOf,
} from '../modules/checks'
import { authenticate } from '../steps/access/authenticate'
import { resolverOf } from '../steps/pipeline'
import { StoryFault, type StoryOutcome } from '../steps/request/findings'
import { settle, valueOrNull } from '../steps/request/settled'
import type { TelesalesRequest } from '../steps/request/telesalesRequest'
import type { Check, QueryTelesalesDoctorArgs } from '../typings/graphql'

interface Diagnosis extends StoryOutcome {
  statuses: Statuses
}

/**
 * Why somebody does not see the bar. A browser without an admin costs nothing, and
 * hears nothing about the store.
 */
export const telesalesDoctor = resolverOf<
  QueryTelesalesDoctorArgs,
  Diagnosis,
  Check[]
>({
  operation: 'telesalesDoctor',
  overLimit: checksOf({}),
  isAllowed: () => true,
  async story(request, { isActivated }) {
    const { cookies } = request.jar
    const statuses: Statuses = {
      COOKIES: passedIf(!cookies.isEmpty),
      ...hostChecksOf(request.sender.host, isActivated ?? null),
      SIGN_IN: passedIf(cookies.hasAdmin),
    }

    if (Object.values(statuses).includes('FAILED')) {
      return { refusal: null, statuses }
    }
    const diagnosis = await askVtex(request)

    return { ...diagnosis, statuses: { ...statuses, ...diagnosis.statuses } }
  },
  faultRefusals: { unavailable: 'PLATFORM_UNAVAILABLE' },
  refused: (outcome) => ({ ...outcome, statuses: {} }),
  answer: async (_request, { statuses }) => ({ answer: checksOf(statuses) }),
})

/** What VTEX says of whoever has brought an admin's sign-in. */
async function askVtex(request: TelesalesRequest): Promise<Diagnosis> {
  const { cookies } = request.jar
  const read = await settle(cookies.session ? authenticate(request) : null)
  const fault = read.status === 'rejected' ? StoryFault.of(read.reason) : null
  // VTEX ID may be silent while the session is not.
  const session = valueOrNull(read) ?? fault?.findings.before ?? null

  return {
    refusal: null,
    before: session,
    faults: fault?.faults,
    statuses: session
      ? sessionChecksOf(session, fault === null, request.sender)
      : { SIGN_IN: 'UNCERTAIN', SESSION: 'FAILED' },
  }
}
