import { isObject } from '../http'
import { type Session, valueAt } from './session'
import { textOf } from './sessionApp'

/**
 * Where a cart came from, as checkout keeps it.
 */
export interface MarketingData {
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
  utmipage: string | null
  utmiPart: string | null
  utmiCampaign: string | null
  coupon: string | null
  marketingTags: string[]
}

const EMPTY: MarketingData = {
  utmSource: null,
  utmMedium: null,
  utmCampaign: null,
  utmipage: null,
  utmiPart: null,
  utmiCampaign: null,
  coupon: null,
  marketingTags: [],
}

const IN_SESSION = {
  'public.utm_source': 'utmSource',
  'public.utm_medium': 'utmMedium',
  'public.utm_campaign': 'utmCampaign',
  'public.utmi_p': 'utmipage',
  'public.utmi_pc': 'utmiPart',
  'public.utmi_cp': 'utmiCampaign',
}

/**
 * A cart's marketing data after a product is put into it: the session's, if it
 * has any. What a session does not know, as a coupon, stays.
 *
 * @see https://developers.vtex.com/docs/guides/check-marketing-utms-used-at-checkout
 */
export function marketingFrom(
  session: Session,
  present: MarketingData | null
): MarketingData | null {
  const utms = Object.entries(IN_SESSION).map(([address, key]) => [
    key,
    textOf(valueAt(session, address)) ?? null,
  ])

  return utms.some(([, value]) => value !== null)
    ? { ...EMPTY, ...present, ...Object.fromEntries(utms) }
    : present
}

/**
 * The marketing data somebody sent: `null` when there is nothing in it,
 * `undefined` when it is none. What was not sent is empty.
 */
export function sentMarketing(sent: unknown): MarketingData | null | undefined {
  if (!isObject(sent)) {
    return undefined
  }

  const { marketingTags: tags = [], ...texts } = sent
  const known = Object.entries(texts).filter(([key]) => key in EMPTY)

  if (!Array.isArray(tags) || !tags.every((tag) => textOf(tag))) {
    return undefined
  }
  if (known.some(([, it]) => it !== null && typeof it !== 'string')) {
    return undefined
  }

  const filled = known.filter(([, value]) => textOf(value))

  return filled.length === 0 && tags.length === 0
    ? null
    : { ...EMPTY, ...Object.fromEntries(filled), marketingTags: tags }
}

/**
 * Takes all marketing data out of the session.
 */
export function forgetMarketing(session: Session): void {
  for (const address of Object.keys(IN_SESSION)) {
    session.values.delete(address)
  }
}
