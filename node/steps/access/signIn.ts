import type { Holder } from '../../clients/vtexId'
import type { TelesalesRequest } from '../request/telesalesRequest'

/** `unchecked` where the store has set that nobody asks VTEX ID. */
export type SignIn = Holder | null | 'unchecked'

/**
 * Whose the admin's sign-in is that the browser has brought.
 *
 * @throws UpstreamFault when nobody knows
 */
export async function readSignIn(request: TelesalesRequest): Promise<SignIn> {
  const { deadline, jar } = request

  if (!jar.cookies.hasAdmin) {
    return null
  }
  await Promise.allSettled([request.settings(), request.signInHolder(deadline)])
  const { checksSignIn } = await request.settings()

  return checksSignIn ? request.signInHolder(deadline) : 'unchecked'
}
