import manifest from '../../manifest.json'
import { ACCOUNT } from '../people'

/**
 * Whether the app's manifest allows its service to call this address.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-policies
 */
export function isOutboundAllowed(host: string, path: string): boolean {
  return manifest.policies.some(
    ({ name, attrs }) =>
      name === 'outbound-access' &&
      attrs.host.replace('{{account}}', ACCOUNT) === host &&
      isCovered(path, attrs.path)
  )
}

// `/api/sessions/*` covers `/api/sessions` too: VTEX's own apps declare no
// more than that for calls to both.
function isCovered(path: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) return path === pattern

  const prefix = pattern.slice(0, -1)

  return path.startsWith(prefix) || `${path}/` === prefix
}
