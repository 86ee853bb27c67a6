import type { Customer } from '../typings/graphql'
import { shownName } from './cleanText'
import { isSameEmail } from './email'
import {
  IMPERSONATED_EMAIL,
  PUBLIC_KEYS,
  type PublicValues,
  SUITE_IMPERSONATION,
  WITNESS,
} from './publicValues'
import { isRecord, textOf } from './shapes'
import { type Witness, witnessIn } from './witness'

/** A customer as VTEX has loaded them. */
export type LoadedCustomer = Omit<
  Customer,
  'documentReadAloud' | 'phoneReadAloud'
>

/** The namespace of the B2B Suite's session app. */
const SUITE = 'storefront-permissions'

/** The parts of the session that we read. */
export const SESSION_ITEMS = [
  ...PUBLIC_KEYS.map((key) => `public.${key}`),
  `public.${IMPERSONATED_EMAIL}`,
  `public.${SUITE_IMPERSONATION}`,
  'store.channel',
  'store.cultureInfo',
  'authentication.adminUserEmail',
  'authentication.storeUserEmail',
  'impersonate.account',
  'impersonate.canImpersonate',
  'impersonate.storeUserEmail',
  `${SUITE}.costcenter`,
  `${SUITE}.organization`,
  `${SUITE}.priceTables`,
  `${SUITE}.storeUserEmail`,
  'profile.id',
  'profile.isAuthenticated',
  'profile.email',
  'profile.firstName',
  'profile.lastName',
  'profile.document',
  'profile.phone',
  'profile.priceTables',
]

/** At which prices somebody buys. */
export interface Buying {
  /** The number of the trade policy. */
  salesChannel: string | null
  priceTables: readonly string[]
  /** The B2B Suite's. */
  organizationId: string | null
  costCenterId: string | null
}

/** What a VTEX session says about telesales. */
export interface SessionFacts {
  /** The admin user who is signed in. */
  adminEmail: string | null
  /** The shopper who is signed in, perhaps the same person. */
  shopperEmail: string | null
  /** An admin user is, or was, signed in in this session. */
  hasSeenAdmin: boolean
  /** vtex.impersonate-session has written to this session. */
  hasSessionApp: boolean
  /** VTEX allows this admin user to impersonate. */
  canImpersonate: boolean
  /** Whom the session was asked to impersonate. */
  askedEmail: string | null
  /** Whom VTEX does impersonate. */
  impersonatedEmail: string | null
  /** The B2B Suite's session app has written to this session. */
  hasSuite: boolean
  /** Whom the B2B Suite impersonates by itself, if that is somebody else. */
  impersonatedBySuite: string | null
  /** The country whose customs the store follows, for example `BR`. */
  region: string | null
  /** What was written together with the email, and what brought a visitor. */
  publicValues: PublicValues
  /** Who began here to act for whom; null where this browser cannot prove it. */
  witness: Witness | null
  /** At which prices whoever the session is of buys. */
  buying: Buying
  /** The impersonated customer, once VTEX has loaded them. */
  customer: LoadedCustomer | null
}

/** The session of an admin user whom VTEX allows to impersonate. */
export interface OperatorFacts extends SessionFacts {
  adminEmail: string
  canImpersonate: true
}

/** Whether it is an operator's session. */
export function isOperator(facts: SessionFacts): facts is OperatorFacts {
  return facts.adminEmail !== null && facts.canImpersonate
}

/**
 * Reads the session's namespaces. Nothing else in this project knows how they
 * look. All values are strings: "false" is not false, and "" is nothing.
 *
 * @param namespaces `{namespace: {key: {value}}}`
 * @param account ours: what holds in another account does not hold here
 * @param hasAdminCookie whether the browser brought an admin's sign-in; without
 * one nobody is signed in, whatever the session remembers
 * @param secret with which the browser proves our witness
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export function factsOf(
  namespaces: Record<string, unknown>,
  account: string,
  hasAdminCookie: boolean,
  secret: string | null = null
): SessionFacts {
  const entryOf = (namespace: string, key: string): unknown => {
    const keys = own(namespaces, namespace)

    return isRecord(keys) ? own(keys, key) : undefined
  }
  const read = (namespace: string, key: string): unknown => {
    const entry = entryOf(namespace, key)

    return isRecord(entry) ? own(entry, 'value') : undefined
  }
  const text = (namespace: string, key: string) => textOf(read(namespace, key))
  const impersonatedEmail = text('impersonate', 'storeUserEmail')
  const suiteEmail = text(SUITE, 'storeUserEmail')
  const suiteImpersonation = text('public', SUITE_IMPERSONATION)
  const isLoaded =
    (text('profile', 'id') !== null ||
      text('profile', 'isAuthenticated') === 'true') &&
    isSameEmail(
      text('profile', 'email') ?? impersonatedEmail,
      impersonatedEmail
    )

  return {
    adminEmail: hasAdminCookie
      ? text('authentication', 'adminUserEmail')
      : null,
    shopperEmail: text('authentication', 'storeUserEmail'),
    hasSeenAdmin:
      hasAdminCookie || read('authentication', 'adminUserEmail') !== undefined,
    hasSessionApp: read('impersonate', 'canImpersonate') !== undefined,
    canImpersonate:
      read('impersonate', 'canImpersonate') === 'true' &&
      isOurs(entryOf('impersonate', 'account'), account),
    askedEmail: text('public', IMPERSONATED_EMAIL),
    impersonatedEmail,
    hasSuite: read(SUITE, 'storeUserEmail') !== undefined,
    impersonatedBySuite:
      suiteImpersonation && !isSameEmail(suiteEmail, impersonatedEmail)
        ? suiteEmail
        : null,
    region:
      /-([A-Z]{2})$/.exec(text('store', 'cultureInfo') ?? '')?.[1] ?? null,
    publicValues: {
      ...Object.fromEntries(
        PUBLIC_KEYS.map((key) => [key, text('public', key) ?? ''])
      ),
      ...(suiteImpersonation && { [SUITE_IMPERSONATION]: suiteImpersonation }),
    },
    witness: witnessIn(text('public', WITNESS), secret),
    buying: {
      salesChannel: text('store', 'channel'),
      priceTables: namesIn(
        text('profile', 'priceTables'),
        text(SUITE, 'priceTables')
      ),
      organizationId: text(SUITE, 'organization'),
      costCenterId: text(SUITE, 'costcenter'),
    },
    customer:
      impersonatedEmail && isLoaded
        ? {
            id: text('profile', 'id'),
            email: impersonatedEmail,
            firstName: shownName(text('profile', 'firstName')),
            lastName: shownName(text('profile', 'lastName')),
            document: text('profile', 'document'),
            phone: text('profile', 'phone'),
          }
        : null,
  }
}

/** The names in such lists, each once. */
function namesIn(...lists: (string | null)[]): string[] {
  const names = lists.flatMap((list) => list?.split(',') ?? [])

  return [...new Set(names.map((name) => name.trim()).filter(Boolean))]
}

/** An account in a wrong shape is not none, and so not ours. */
function isOurs(entry: unknown, account: string) {
  const value = isRecord(entry) ? own(entry, 'value') : entry

  return [undefined, null, '', account].includes(value as string | null)
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
