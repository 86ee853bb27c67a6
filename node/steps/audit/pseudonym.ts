import { createHmac } from 'node:crypto'

import { canonicalEmail } from '../../modules/email'
import type { TelesalesRequest } from '../request/telesalesRequest'

const LENGTH = 32

/**
 * What stands for somebody in logs and records: the same for the same mailbox in
 * one account, as long as its salt stays. Without the salt nobody can guess it.
 */
export function pseudonymOf(
  email: string | null | undefined,
  account: string,
  salt: string
): string | null {
  return email
    ? createHmac('sha256', `${account}:${salt}`)
        .update(canonicalEmail(email))
        .digest('hex')
        .slice(0, LENGTH)
    : null
}

/**
 * Gives pseudonyms with the store's salt. While nobody knows it nobody has one:
 * another would not be theirs, and could be guessed.
 */
export async function pseudonymsOf(
  request: Pick<TelesalesRequest, 'account' | 'settings'>
): Promise<(email: string | null | undefined) => string | null> {
  const settings = await request.settings().catch(() => null)

  return (email) =>
    settings && pseudonymOf(email, request.account, settings.auditSalt)
}
