import { isDeepStrictEqual } from 'node:util'

import type { UpstreamCall } from '../../../dev-store/emulator'
import {
  changes,
  whoIsServed,
  whoseCart,
} from '../../../dev-store/oracle/rules'
import { countsOf } from './faultCalls'
import type { Lane, Observed } from './faultLane'
import type { Scene, SceneAnswer } from './faultScenes'
import { REFUSALS } from './schemaRefusals'

/** What came of an operation under faults. */
export interface FaultRun {
  answer: SceneAnswer
  after: Observed
  calls: UpstreamCall[]
}

/** How many calls more than without a fault an operation may make. */
const MORE_IN_ALL = 8
/** Of one kind. */
const MORE_OF_A_KIND = 2
/** A rollback reads twice, writes once, and each may be retried. */
const MORE_OF_THE_SESSION = 5

/** What stays as it was whenever something is refused. */
const BROWSER = ['cookies', 'cart'] as const
/** What does besides, unless the refusal says that nobody knows. */
const PLATFORM = ['impersonated', 'asked', 'profile', 'parked'] as const

/** Everything that is not as it should be; nothing when all is well. */
export function complaintsAbout(
  scene: Scene,
  lane: Lane,
  { after, calls, answer }: FaultRun,
  clean: Record<string, number>
): string[] {
  const { isSessionUntouched } = scene
  const { refusal = null } = answer
  const isUnchanged = refusal !== null && refusal !== 'HALF_DONE'
  // Of a cart that the browser holds on to nothing is rolled back.
  const kept =
    scene.restore && refusal === 'HALF_DONE' ? (['cookies'] as const) : BROWSER

  return [
    ...aboutTheAnswer(answer),
    // Then nobody knows whom the session serves.
    ...(refusal === 'HALF_DONE'
      ? []
      : whoIsServed(lane.operator, answer, after.impersonated)),
    ...aboutTheCart(lane, after),
    ...aboutCalls(calls, clean),
    ...(refusal || isSessionUntouched ? changes(kept, lane.before, after) : []),
    ...(isUnchanged || isSessionUntouched
      ? changes(PLATFORM, lane.before, after)
      : []),
    ...(isUnchanged ? (scene.done?.(lane) ?? []) : []),
    ...(refusal === null && isAnswered(answer)
      ? scene.broken(lane, answer, after)
      : []),
  ]
}

function isAnswered({ text }: SceneAnswer) {
  return text.startsWith('{') && !JSON.parse(text).errors
}

/** A success, or a refusal that the schema knows. */
function aboutTheAnswer({ refusal = null, text }: SceneAnswer): string[] {
  if (!text.startsWith('{')) {
    return [`the answer is ${text.slice(0, 80)}`]
  }
  const errors: { message: string }[] = JSON.parse(text).errors ?? []
  return [
    ...errors.map(({ message }) => `an error was thrown: ${message}`),
    ...(refusal === null || REFUSALS.includes(refusal)
      ? []
      : [`the refusal is ${refusal}`]),
  ]
}

/** A browser holds the cart of whom the service has named, or the operator's own. */
function aboutTheCart(
  { before, operator }: Lane,
  { cart, cookies }: Observed
): string[] {
  const customer = cookies['vtex-impersonated-customer-email']

  return isDeepStrictEqual(cart, before.cart)
    ? []
    : whoseCart(cart, customer ?? operator)
}

/** Nobody is asked again and again. */
function aboutCalls(
  calls: UpstreamCall[],
  clean: Record<string, number>
): string[] {
  const most = Object.values(clean).reduce((sum, count) => sum + count, 0)
  const tooMany = Object.entries(countsOf(calls)).filter(
    ([key, count]) =>
      count - (clean[key] ?? 0) >
      (key.endsWith('/api/sessions') ? MORE_OF_THE_SESSION : MORE_OF_A_KIND)
  )

  return [
    ...tooMany.map(([key, count]) => `${count} times ${key}`),
    ...(calls.length > most + MORE_IN_ALL
      ? [`${calls.length} calls instead of ${most}`]
      : []),
  ]
}
