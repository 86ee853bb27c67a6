import type { Sender } from '../modules/intent'
import type { Context } from './telesalesRequest'

/** What this request says about the page that has sent it. */
export function senderOf(ctx: Context): Sender {
  return {
    method: ctx.method,
    contentType: ctx.get('content-type'),
    fetchSite: ctx.get('sec-fetch-site'),
    origin: ctx.get('origin'),
    referer: ctx.get('referer'),
    host: ctx.vtex.host ?? '',
  }
}
