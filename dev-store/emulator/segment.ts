import type { PriceBase } from '../catalog'
import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  refuse,
} from '../http'
import { type Session, valueAt } from './session'
import { textOf } from './sessionApp'

/**
 * What decides on the content of a page, and is the same for many visitors.
 *
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
export type Segment = Record<string, string | null>

/**
 * The segment a session is in.
 */
export function segmentOf(session: Pick<Session, 'values'>): Segment {
  const text = (address: string) => textOf(valueAt(session, address)) ?? null

  return {
    campaigns: null,
    channel: text('store.channel') ?? '1',
    priceTables: text('profile.priceTables'),
    regionId: text('public.regionId'),
    utm_campaign: text('public.utm_campaign'),
    utm_source: text('public.utm_source'),
    utmi_campaign: text('public.utmi_cp'),
    currencyCode: text('store.currencyCode') ?? 'USD',
    currencySymbol: text('store.currencySymbol') ?? '$',
    countryCode: text('store.countryCode') ?? 'USA',
    cultureInfo: text('store.cultureInfo') ?? 'en-US',
    channelPrivacy: 'public',
  }
}

/**
 * The token that names a segment: the segment itself, in base64.
 */
export function segmentToken(segment: Segment): string {
  return Buffer.from(JSON.stringify(segment)).toString('base64')
}

/**
 * The segment a token names; `undefined` when it names none.
 */
function segmentFrom(token: string): Segment | undefined {
  const value = parseJson(Buffer.from(token, 'base64').toString('utf8'))

  return isObject(value) ? (value as Segment) : undefined
}

/**
 * What the prices depend on by the segment in a request's cookies.
 */
export function priceBaseOf(cookies: Map<string, string>): PriceBase {
  const segment = segmentFrom(cookies.get('vtex_segment') ?? '')

  return {
    priceTables: textOf(segment?.priceTables) ?? null,
    salesChannel: textOf(segment?.channel) ?? '1',
  }
}

/**
 * Answers with the segment a token names; without one, with the session's or
 * the one in the request's cookie.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/segments
 */
export function answerSegment(
  { cookies }: Request,
  token: string,
  session?: Session
): Answer {
  if (token === '' && session) {
    return json(200, segmentOf(session))
  }

  const segment = segmentFrom(
    decodeURIComponent(token) || (cookies.get('vtex_segment') ?? '')
  )

  if (!segment) {
    return refuse(400, 'This token names no segment')
  }

  return json(200, { ...segmentOf({ values: new Map() }), ...segment })
}
