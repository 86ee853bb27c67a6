import type { AuditRecord } from '../../clients/auditDocument'
import type { ListedOrder } from '../../modules/order'
import { masked, type Profile } from '../../modules/profile'
import type { CardCalls } from '../../typings/graphql'
import { idSealOf } from '../audit/sealedId'
import { LAST } from '../orders/findOrder'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

const MOST_CALLS = 20

/** A call that is over. */
interface Call {
  endedAt: number
  servedSeconds: number
  note: string | null
  /** Of whom it was with; null when that is not known. */
  customerId: string | null
}

/**
 * The operator's last calls that are over, the youngest first, where the store keeps
 * records: with whom, as far as a record leads back to them, and what they have ordered.
 *
 * @throws UpstreamFault
 */
export async function callsPart(
  request: TelesalesRequest,
  { calls: ask, session }: CardSubject
): Promise<PartOutcome<CardCalls>> {
  const { clients, deadline, jar } = request
  const own = await ask(session.adminEmail)

  if (!own) {
    return { answer: { refusal: 'NO_RECORDS', calls: [] } }
  }
  const { opened } = await idSealOf(request, own.operator)
  const calls = own.records
    .flatMap((record) => callOf(record, opened) ?? [])
    .slice(0, MOST_CALLS)
  const ids = calls.flatMap(({ customerId }) => customerId ?? [])
  const read = await settle(
    ids.length > 0
      ? clients.customers.byIds([...new Set(ids)], jar.cookies, deadline)
      : []
  )
  const found = await Promise.all(
    (valueOrNull(read) ?? []).map(async (profile) => ({
      profile,
      read: await settle(
        clients.orders.lastOf(profile.email, LAST, jar.cookies, deadline)
      ),
    }))
  )

  return {
    answer: {
      refusal: null,
      calls: calls.map(({ customerId, endedAt, note, servedSeconds }) => {
        const one = found.find(({ profile }) => isOf(profile, customerId))
        const last = one && valueOrNull(one.read)
        const orders = last && last !== 'forbidden' ? last : []

        return {
          endedAt,
          servedSeconds,
          note,
          orderIds: orders
            .filter(isBetween(endedAt - servedSeconds * 1000, endedAt))
            .map(({ id }) => id),
          customer: one ? masked(one.profile) : null,
        }
      }),
    },
    faults: faultsOf(read, ...found.map((one) => one.read)),
  }
}

/** The call that an act has made an end of, if it has. */
function callOf(
  { action, at, note, sealedId, servedSeconds }: AuditRecord,
  opened: (text: string) => string | null
): Call | null {
  return (action === 'end' || action === 'switch') && servedSeconds !== null
    ? {
        endedAt: at,
        servedSeconds,
        note,
        customerId: sealedId && opened(sealedId),
      }
    : null
}

function isOf({ id, ids }: Profile, customerId: string | null) {
  return customerId !== null && (id === customerId || ids.includes(customerId))
}

function isBetween(fromMs: number, toMs: number) {
  return ({ placedAt }: ListedOrder) =>
    placedAt !== null && placedAt >= fromMs && placedAt <= toMs
}
