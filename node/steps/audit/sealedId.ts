import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

import type { TelesalesRequest } from '../request/telesalesRequest'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** A customer's id as a record keeps it, for the operator of that record alone. */
export interface IdSeal {
  sealed(id: string): string
  /** The id; null where it was sealed by nobody, or with another salt. */
  opened(text: string): string | null
}

/**
 * Seals customers' ids, so that a call leads back to whom it was with, and a record
 * still names nobody to whoever reads it: the key is made of the store's salt.
 *
 * @param operator the pseudonym of whose record it is
 * @throws UpstreamFault when nobody knows the salt
 */
export async function idSealOf(
  { account, settings }: Pick<TelesalesRequest, 'account' | 'settings'>,
  operator: string
): Promise<IdSeal> {
  const { auditSalt } = await settings()
  const key = new Uint8Array(
    hkdfSync('sha256', `${account}:${auditSalt}`, '', `call ${operator}`, 32)
  )

  return {
    sealed(id) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, key, iv)
      const body = [cipher.update(id, 'utf8'), cipher.final()]

      return Buffer.concat([iv, cipher.getAuthTag(), ...body]).toString(
        'base64url'
      )
    },
    opened(text) {
      const bytes = Buffer.from(text, 'base64url')
      const body = bytes.subarray(IV_BYTES + TAG_BYTES)

      try {
        const decipher = createDecipheriv(
          CIPHER,
          key,
          bytes.subarray(0, IV_BYTES),
          { authTagLength: TAG_BYTES }
        )

        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
