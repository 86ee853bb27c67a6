import manifest from '../../manifest.json'
import { ACCOUNT } from '../people'
import { isUnder } from './api'

interface Policy {
  name: string
  attrs?: { host: string; path: string }
}

const INFRA = 'infra.io.vtex.com'

/**
 * Why the app's service may not call this address, in a sentence; nothing when
 * its manifest allows it. On the host of VTEX's own infrastructure the
 * app's settings need no policy, and VBase one of its own; there is nothing else.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-policies
 */
export function whyForbidden(host: string, path: string): string | undefined {
  const policies: Policy[] = manifest.policies

  if (host === INFRA && isUnder(path, '/apps')) {
    return undefined
  }
  if (host === INFRA && isUnder(path, '/vbase')) {
    return policies.some(({ name }) => name === 'vbase-read-write')
      ? undefined
      : `manifest.json has no vbase-read-write policy for ${host}${path}`
  }

  return policies.some((policy) => isOutbound(policy, host, path))
    ? undefined
    : `manifest.json has no outbound-access policy for ${host}${path}`
}

function isOutbound({ name, attrs }: Policy, host: string, path: string) {
  return (
    name === 'outbound-access' &&
    attrs?.host.replace('{{account}}', ACCOUNT) === host &&
    isCovered(path, attrs.path)
  )
}

// `/api/sessions/*` covers `/api/sessions` too: VTEX's own apps declare no
// more than that for calls to both.
function isCovered(path: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) {
    return path === pattern
  }

  const prefix = pattern.slice(0, -1)

  return path.startsWith(prefix) || `${path}/` === prefix
}
