import { createHmac } from 'node:crypto'

import { isRecord } from './shapes'

/** The largest number that GraphQL's Int holds. */
const MAX_INT = 2 ** 31 - 1

/** Who began to act for whom in this browser, when and why. */
export interface Witness {
  customerEmail: string
  operatorEmail: string
  /** In ms since the epoch. */
  startedAtMs: number
  reason: string | null
}

/**
 * The witness as the session keeps it, where any link and any app can write:
 * sealed with a secret that is in a cookie of this host alone.
 */
export function sealed(witness: Witness, secret: string): string {
  return JSON.stringify({ ...witness, seal: sealOf(witness, secret) })
}

/**
 * The witness in what a session keeps.
 *
 * @param secret of the browser's cookie; null when it has none
 * @returns null when there is none, or somebody else has written it
 */
export function witnessIn(
  text: string | null,
  secret: string | null
): Witness | null {
  if (!text || !secret) {
    return null
  }
  const { seal, ...witness } = recordIn(text)

  return isWitness(witness) && seal === sealOf(witness, secret) ? witness : null
}

/** For how long an operator has acted. */
export function servedSecondsOf(
  witness: Witness | null,
  nowMs: number
): number | null {
  const seconds = Math.floor(
    (nowMs - (witness?.startedAtMs ?? Number.NaN)) / 1000
  )

  // What is still to come, or no time at all, is not known.
  return seconds >= 0 && seconds <= MAX_INT ? seconds : null
}

function sealOf(
  { customerEmail, operatorEmail, reason, startedAtMs }: Witness,
  secret: string
) {
  return createHmac('sha256', secret)
    .update(JSON.stringify([customerEmail, operatorEmail, startedAtMs, reason]))
    .digest('base64url')
}

function recordIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)

    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

function isWitness(value: object): value is Witness {
  const { customerEmail, operatorEmail, reason, startedAtMs } =
    value as Partial<Witness>

  return (
    typeof customerEmail === 'string' &&
    typeof operatorEmail === 'string' &&
    typeof startedAtMs === 'number' &&
    (reason === null || typeof reason === 'string')
  )
}
