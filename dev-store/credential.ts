import { randomBytes } from 'node:crypto'

/**
 * The app's own token: with it our service asks as itself, for nobody who is
 * signed in. VTEX gives it to the service with each request.
 */
export const CREDENTIAL = randomBytes(32).toString('base64url')
