import type { UpstreamCall } from '../../../dev-store/emulator'
import { type CallName, countsOf, keyOf, namesOf } from './faultCalls'
import { ALL_KINDS, type Kind, RETRIED, ROLLBACK_KINDS } from './faultKinds'

/** How one call goes wrong, and how often in a row. */
export interface CallFault {
  call: CallName
  kind: Kind
  times: number
}

/** What goes wrong in one run: one thing, or two. */
export type Case = CallFault[]

/** Every fault with every other, as `npm run faults` asks for: some minutes. */
export const IS_WHOLE = process.env.EVERY_FAULT !== undefined

/**
 * The first faults that are combined with others, one of each sort: what was
 * asked for is not done, it is done, it takes too long. Each with the kinds of
 * a second fault, of which the last leaves time for a few only.
 */
const SOME: Partial<Record<Kind, Kind[]>> = {
  '503': ROLLBACK_KINDS,
  'reset mid-body': ROLLBACK_KINDS,
  'time-out': ['time-out', 'no connection', '500'],
}
const COMBINED: Partial<Record<Kind, Kind[]>> = IS_WHOLE
  ? Object.fromEntries(ALL_KINDS.map((kind) => [kind, ALL_KINDS]))
  : SOME

/** Each fault at each of these calls. */
export function singleFaults(calls: CallName[]): Case[] {
  return calls.flatMap((call) =>
    ALL_KINDS.map((kind) => [faultAt(call, kind, 1)])
  )
}

/** The same fault again at the retry of a call that was retried. */
export function atTheRetry(
  [fault, second]: Case,
  calls: UpstreamCall[],
  clean: Record<string, number>
): Case[] {
  const { call, kind, times } = fault
  const key = keyOf(call)
  const isRetried =
    RETRIED.includes(kind) && (countsOf(calls)[key] ?? 0) > (clean[key] ?? 0)

  return isRetried && !second && times === 1 ? [[faultAt(call, kind)]] : []
}

/** A second fault at each step of the rollback that the first one has led to. */
export function whileRollingBack(
  [fault, second]: Case,
  calls: UpstreamCall[]
): Case[] {
  const kinds = second ? [] : (COMBINED[fault.kind] ?? [])

  return rollbackOf(calls).flatMap((step) =>
    kinds.map((kind) => [fault, faultAt(step, kind)])
  )
}

/** No fault, but VTEX's own word that there is no such cart, or no such order. */
export function isWord(faults: Case): boolean {
  return faults.some(
    ({ call: { path }, kind }) =>
      (kind === '404' && path.endsWith('/orderForm/*')) ||
      (['403', '404'].includes(kind) && path.startsWith('/api/oms/'))
  )
}

/** The case in a sentence. */
export function inWords(faults: Case): string {
  return faults
    .map(
      ({ call, kind, times }) =>
        `${kind} at ${keyOf(call)} #${call.nth}${times > 1 ? ' and again' : ''}`
    )
    .join(', then ')
}

/** Without a number, so often that a retry fails as well. */
function faultAt(
  call: CallName,
  kind: Kind,
  times = RETRIED.includes(kind) ? 2 : 1
): CallFault {
  return { call, kind, times }
}

/** The first read, the write and the last read of a rollback. */
function rollbackOf(calls: UpstreamCall[]): CallName[] {
  const steps = namesOf(calls).filter(({ path }) => path === '/api/sessions')
  const writes = steps.filter(({ method }) => method === 'PATCH')
  const first = steps.indexOf(writes[0])
  const last = steps.indexOf(writes[writes.length - 1])
  // Between a write and its retry nothing is read.
  const isRolledBack = steps
    .slice(first, last)
    .some(({ method }) => method === 'GET')

  if (first < 0) {
    return []
  }
  return isRolledBack ? steps.slice(last - 1, last + 2) : steps.slice(-1)
}
