import type { Customer, TelesalesSession, Warning } from '../typings/graphql'
import { isSameEmail } from './email'
import { isRecord, textOf } from './shapes'

/** The session key, and the cookie, that hold the email to impersonate. */
export const IMPERSONATED_EMAIL = 'vtex-impersonated-customer-email'

/** The session key that holds when the operator began, in ms since the epoch. */
const STARTED_AT = 'telesales-started-at'

/** The session keys that hold for whom an operator began here, and which one. */
const STARTED_FOR = 'telesales-started-for'
const STARTED_BY = 'telesales-started-by'

/**
 * What the session keeps together with the email: the campaign that brought a
 * visitor, and for whom an operator began to act, when and why. VTEX gives any
 * public key back.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export type PublicValues = Record<string, string>

/** The largest number that GraphQL's Int holds. */
const MAX_INT = 2 ** 31 - 1

/** The session key that holds the operator's reason. */
const REASON = 'telesales-reason'

const PUBLIC_KEYS = [
  STARTED_AT,
  STARTED_FOR,
  STARTED_BY,
  REASON,
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utmi_cp',
  'utmi_p',
  'utmi_pc',
]

const NO_PUBLIC_VALUES: PublicValues = Object.fromEntries(
  PUBLIC_KEYS.map((key) => [key, ''])
)

/** What is written as an operator begins. */
export function publicValuesOfStart(
  email: string,
  operatorEmail: string,
  nowMs: number,
  reason: string | null
): PublicValues {
  return {
    ...NO_PUBLIC_VALUES,
    [STARTED_AT]: String(nowMs),
    [STARTED_FOR]: email,
    [STARTED_BY]: operatorEmail,
    [REASON]: reason ?? '',
  }
}

/**
 * What is written as an operator ends: all is forgotten but when they began, for
 * the audit reads afterwards for how long it was.
 */
export const PUBLIC_VALUES_OF_END: PublicValues = Object.fromEntries(
  PUBLIC_KEYS.filter((key) => key !== STARTED_AT).map((key) => [key, ''])
)

/** Whether an operator has begun here since then, in ms since the epoch. */
export function hasStartedSince(
  { publicValues }: SessionFacts,
  ms: number
): boolean {
  return Number(publicValues[STARTED_AT]) >= ms
}

/** Why the operator acts for the customer, as they have said. */
export function reasonOf({ publicValues }: SessionFacts): string | null {
  return textOf(publicValues[REASON])
}

/** For whom the operator began here last, unless they have ended. */
export function startedForOf({ publicValues }: SessionFacts): string | null {
  return textOf(publicValues[STARTED_FOR])
}

/**
 * Whether whom VTEX impersonates was chosen here, by whoever is the operator now:
 * the session has to say so as well as the browser, whose cookie others write, too.
 *
 * @param heldEmail the customer whom the browser holds
 */
export function isStartedHere(
  facts: SessionFacts,
  heldEmail: string | null
): boolean {
  const { adminEmail, impersonatedEmail, publicValues } = facts

  return (
    isSameEmail(impersonatedEmail, heldEmail) &&
    isSameEmail(impersonatedEmail, startedForOf(facts)) &&
    (adminEmail === null || isSameEmail(adminEmail, publicValues[STARTED_BY]))
  )
}

/** For how long an operator has acted, or had until just now. */
export function servedSecondsOf(
  { publicValues }: SessionFacts,
  nowMs: number
): number | null {
  return secondsSince(publicValues[STARTED_AT], nowMs)
}

/** The parts of the session that we read. */
export const SESSION_ITEMS = [
  ...PUBLIC_KEYS.map((key) => `public.${key}`),
  `public.${IMPERSONATED_EMAIL}`,
  'store.cultureInfo',
  'authentication.adminUserEmail',
  'authentication.storeUserEmail',
  'impersonate.account',
  'impersonate.canImpersonate',
  'impersonate.storeUserEmail',
  'profile.id',
  'profile.isAuthenticated',
  'profile.email',
  'profile.firstName',
  'profile.lastName',
  'profile.document',
  'profile.phone',
]

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
  /** The country whose customs the store follows, for example `BR`. */
  region: string | null
  /** What was written together with the email, and what brought a visitor. */
  publicValues: PublicValues
  /** The impersonated customer, once VTEX has loaded them. */
  customer: Customer | null
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
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export function factsOf(
  namespaces: Record<string, unknown>,
  account: string,
  hasAdminCookie: boolean
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
    region:
      /-([A-Z]{2})$/.exec(text('store', 'cultureInfo') ?? '')?.[1] ?? null,
    publicValues: Object.fromEntries(
      PUBLIC_KEYS.map((key) => [key, text('public', key) ?? ''])
    ),
    customer:
      impersonatedEmail && isLoaded
        ? {
            id: text('profile', 'id'),
            email: impersonatedEmail,
            firstName: text('profile', 'firstName'),
            lastName: text('profile', 'lastName'),
            document: text('profile', 'document'),
            phone: text('profile', 'phone'),
          }
        : null,
  }
}

/** An account in a wrong shape is not none, and so not ours. */
function isOurs(entry: unknown, account: string) {
  const value = isRecord(entry) ? own(entry, 'value') : entry

  return [undefined, null, '', account].includes(value as string | null)
}

/** What the session of somebody who is no operator says. */
export const EMPTY_SESSION: TelesalesSession = {
  operator: null,
  customer: null,
  warning: null,
  servedSeconds: null,
}

/** The telesales session that these facts amount to. */
export function telesalesSessionOf(
  facts: SessionFacts,
  warning: Warning | null,
  nowMs: number
): TelesalesSession {
  if (!isOperator(facts)) {
    return { ...EMPTY_SESSION, warning: warning && 'LEFT_BEHIND' }
  }
  return {
    operator: { email: facts.adminEmail },
    customer: facts.customer ?? nameless(facts.impersonatedEmail),
    warning,
    servedSeconds:
      facts.impersonatedEmail && warning !== 'NOT_STARTED_HERE'
        ? servedSecondsOf(facts, nowMs)
        : null,
  }
}

/** What is no time, or is still to come, is not known. */
function secondsSince(startedAt: string, nowMs: number): number | null {
  const seconds = Math.floor((nowMs - Number(startedAt || Number.NaN)) / 1000)

  return seconds >= 0 && seconds <= MAX_INT ? seconds : null
}

/** An impersonated customer whom VTEX has not loaded: only the email is sure. */
function nameless(email: string | null): Customer | null {
  return email
    ? {
        id: null,
        email,
        firstName: null,
        lastName: null,
        document: null,
        phone: null,
      }
    : null
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
