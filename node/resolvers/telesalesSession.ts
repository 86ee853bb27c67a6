import { NOBODY, telesalesSessionOf } from '../modules/sessionFacts'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoIsAsking } from '../steps/whoIsAsking'
import type { TelesalesSession } from '../typings/graphql'

/** Who is operating, and for whom. A browser without an admin costs nothing. */
export async function telesalesSession(
  _parent: unknown,
  _args: unknown,
  ctx: Context
): Promise<TelesalesSession> {
  const request = new TelesalesRequest(ctx)

  return request.browser.hasAdmin
    ? telesalesSessionOf(await whoIsAsking(request))
    : NOBODY
}
