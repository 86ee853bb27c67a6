import type { AppSettings } from './appSettings'
import { canonicalEmail } from './email'

/**
 * Whether the store lets nobody act for whoever has this email: it, or its
 * domain, is on the list of staff, or it is at the operator's own domain.
 */
export function isExcluded(
  email: string,
  operatorEmail: string,
  { excludesOwnDomain, staff }: AppSettings
): boolean {
  const address = partsOf(email)
  const isListed = staff
    .map(listedPartsOf)
    .some(({ domain, name }) =>
      name
        ? name === address.name && domain === address.domain
        : isWithin(address.domain, domain)
    )

  return (
    isListed ||
    (excludesOwnDomain && address.domain === partsOf(operatorEmail).domain)
  )
}

/** Whether two addresses reach one mailbox. */
export function isSameMailbox(one: string, other: string): boolean {
  const [{ domain, name }, second] = [partsOf(one), partsOf(other)]

  return name === second.name && domain === second.domain
}

/** `ana+news@acme.example` reaches `ana@acme.example`. */
function partsOf(address: string) {
  const email = canonicalEmail(address)
  const at = email.lastIndexOf('@')

  return {
    name: email.slice(0, at).split('+')[0],
    domain: email.slice(at + 1),
  }
}

/**
 * The same of what the store has listed. `acme.example`, `*.acme.example` and
 * `*@acme.example` are all the domain and what is below it.
 */
function listedPartsOf(entry: string) {
  return partsOf(
    entry.replace(/^\*?@?\*?\.?(?=[^@]*$)/, '@').replace(/\.$/, '')
  )
}

function isWithin(domain: string, listed: string) {
  return domain === listed || domain.endsWith(`.${listed}`)
}
