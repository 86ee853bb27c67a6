/** Longer than the service waits for any one call. */
const TOO_LONG_MS = 2600

// What comes in place of an answer names a customer: no log may quote it.
const SPOKEN = 'Sorry, customer-1@example.com'
const failing = (status: number) => ({ status, body: { message: SPOKEN } })

/** How one call of our service to VTEX goes wrong, as the dev store orders it. */
export const KINDS = {
  'time-out': { delayMs: TOO_LONG_MS, status: 504 },
  'done too late': { delayMs: TOO_LONG_MS },
  'no connection': { hangUp: true },
  'reset mid-body': { reset: true },
  '401': failing(401),
  '403': failing(403),
  '404': failing(404),
  '429': failing(429),
  '500': failing(500),
  '503': failing(503),
  HTML: { body: `<h1>${SPOKEN}</h1>` },
  'empty body': { body: '' },
  '5 MB': { bytes: 5_000_000 },
  'slow drip': { dripMs: 50 },
}

/** The name of such a fault. */
export type Kind = keyof typeof KINDS

/** All of them. */
export const ALL_KINDS = Object.keys(KINDS) as Kind[]

/** Of a rollback's steps: one of each that differ in what comes of them. */
export const ROLLBACK_KINDS: Kind[] = [
  'time-out',
  'no connection',
  'reset mid-body',
  '401',
  '403',
  '500',
  'HTML',
  'empty body',
]

/** The service asks once more after these, where it may. */
export const RETRIED: Kind[] = [
  'time-out',
  'done too late',
  'no connection',
  'reset mid-body',
  '500',
  '503',
  '5 MB',
  'slow drip',
]
