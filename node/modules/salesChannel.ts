import { isRecord } from './shapes'

/**
 * The number of the trade policy, which VTEX also calls sales channel, of a segment's
 * token; null where it names none. It goes into addresses, so it is digits or nothing.
 *
 * @see https://developers.vtex.com/docs/guides/sessions-system-overview
 */
export function salesChannelIn(
  segmentToken: string | undefined
): string | null {
  try {
    const text = Buffer.from(
      decodeURIComponent(segmentToken ?? ''),
      'base64'
    ).toString()
    const segment: unknown = JSON.parse(text)
    const channel = isRecord(segment) ? String(segment.channel) : ''

    return /^\d{1,9}$/.test(channel) ? channel : null
  } catch {
    return null
  }
}
