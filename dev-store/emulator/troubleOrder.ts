import { CARD_FORMS, type CardForm } from '../checkout/cardForm'
import { CUSTOM_SCRIPTS, type CustomScripts } from '../checkout/customFiles'
import { isObject } from '../http'
import { API_NAMES, type ApiName } from './api'
import { KNOWN_ISSUES, type KnownIssue } from './knownIssues'
import { FIELDS } from './masterDataQuery'
import type { OrderEmails } from './orderRecord'
import { RIGHTS, type Right } from './rights'
import type { Stock } from './stock'

/**
 * How the next matching calls of one API fail.
 */
export interface Fault {
  api: ApiName
  status?: number
  delayMs?: number
  body?: unknown
  /** How many calls; without it, until cleared. */
  times?: number
  method?: string
  /** What the path and query must contain. */
  path?: string
  /** How many matching calls to spare first. */
  skip?: number
  /** The connection breaks in the middle of the answer. */
  reset?: boolean
  /** The connection breaks before the API has done anything. */
  hangUp?: boolean
  /** The answer comes byte by byte, so many milliseconds apart. */
  dripMs?: number
  /** An answer of this size comes instead. */
  bytes?: number
  /** The `x-vtex-operation-id` of the calls that are meant. */
  operation?: string
}

/**
 * How the platform as a whole behaves.
 */
export interface Switches {
  installed?: Record<string, boolean>
  clearCart?: boolean
  profileNullReads?: number
  sessionsPatchAnswers?: 'tokens' | 'document'
  getTransforms?: boolean
  knownIssues?: Partial<Record<KnownIssue, boolean>>
  maskedEmails?: boolean
  checksOwnership?: boolean
  fillsInOperator?: boolean
  fillsInProfiles?: boolean
  keepsSalesChannel?: boolean
  stock?: Record<string, Stock>
  splitProducts?: string[]
  brokenCarts?: Record<string, number>
  allowManualPrice?: boolean
  dropsSetCookie?: boolean
  mayNot?: Right[]
  masterDataFolds?: boolean
  masterDataFilters?: string[]
  orderEmails?: OrderEmails
  revokedRoles?: string[]
  impersonateIgnoresAccount?: boolean
  operatorsEmailOnTheWay?: number
  customScripts?: CustomScripts
  cardForm?: CardForm
}

const MOST_BYTES = 100_000_000

const SESSION_APPS = [
  'authentication-session',
  'checkout-session',
  'impersonate-session',
  'profile-session',
  'store-session',
  'storefront-permissions',
]

const isCount = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isBoolean = (value: unknown) => typeof value === 'boolean'

const isFailure = (value: unknown) =>
  isCount(value) && Number(value) >= 400 && Number(value) <= 599
const isStock = (value: unknown) =>
  isCount(value) || value === 'cannotBeDelivered' || value === null

type Rule = [is: (value: unknown) => boolean, wants: string]

const FAULT_RULES: Record<string, Rule> = {
  api: [
    (value) => (API_NAMES as readonly unknown[]).includes(value),
    `one of ${API_NAMES.join(', ')}`,
  ],
  status: [
    (value) => isCount(value) && Number(value) >= 200 && Number(value) <= 599,
    'an HTTP status from 200 to 599',
  ],
  delayMs: [isCount, 'a number of milliseconds'],
  body: [() => true, 'a text or any JSON'],
  times: [(value) => isCount(value) && value !== 0, 'a number above 0'],
  method: [isText, 'an HTTP method'],
  path: [isText, 'a part of a path'],
  skip: [isCount, 'a number'],
  reset: [isBoolean, 'true or false'],
  hangUp: [isBoolean, 'true or false'],
  dripMs: [isCount, 'a number of milliseconds'],
  bytes: [
    (value) => isCount(value) && Number(value) <= MOST_BYTES,
    `a number of bytes up to ${MOST_BYTES}`,
  ],
  operation: [isText, 'the id of an operation'],
}

const SWITCH_RULES: Record<string, Rule> = {
  installed: booleansBy(SESSION_APPS),
  clearCart: [isBoolean, 'true or false'],
  knownIssues: booleansBy(Object.keys(KNOWN_ISSUES)),
  profileNullReads: [isCount, 'a number'],
  sessionsPatchAnswers: [
    (value) => value === 'tokens' || value === 'document',
    '"tokens" or "document"',
  ],
  getTransforms: [isBoolean, 'true or false'],
  maskedEmails: [isBoolean, 'true or false'],
  checksOwnership: [isBoolean, 'true or false'],
  fillsInOperator: [isBoolean, 'true or false'],
  fillsInProfiles: [isBoolean, 'true or false'],
  keepsSalesChannel: [isBoolean, 'true or false'],
  stock: [
    (value) => isObject(value) && Object.values(value).every(isStock),
    'an object of numbers, "cannotBeDelivered" or null by product',
  ],
  brokenCarts: [
    (value) => isObject(value) && Object.values(value).every(isFailure),
    'an object of HTTP statuses from 400 to 599 by order form',
  ],
  splitProducts: [isTexts, 'a list of products'],
  allowManualPrice: [isBoolean, 'true or false'],
  dropsSetCookie: [isBoolean, 'true or false'],
  mayNot: listOf(RIGHTS),
  masterDataFolds: [isBoolean, 'true or false'],
  masterDataFilters: listOf(FIELDS),
  orderEmails: oneOf(['hashed', 'wrapped', 'plain']),
  revokedRoles: [isTexts, 'a list of emails'],
  impersonateIgnoresAccount: [isBoolean, 'true or false'],
  operatorsEmailOnTheWay: [isCount, 'a number'],
  customScripts: oneOf(CUSTOM_SCRIPTS),
  cardForm: oneOf(CARD_FORMS),
}

/**
 * What is wrong with an order for trouble, in a sentence; nothing when it is
 * a fault or a set of switches.
 */
export function complaintAbout(order: unknown): string | undefined {
  if (!isObject(order) || Object.keys(order).length === 0) {
    return 'Send a JSON object: {"api": …} or a switch. See dev-store/docs'
  }

  const isFault = 'api' in order
  const rules = isFault ? FAULT_RULES : SWITCH_RULES

  for (const [key, value] of Object.entries(order)) {
    if (!Object.hasOwn(rules, key)) {
      const known = Object.keys(rules).join(', ')

      return key in FAULT_RULES
        ? `"${key}" needs an "api"`
        : `"${key}" is unknown here: known are ${known}`
    }

    const [is, wants] = rules[key]

    if (!is(value)) {
      return `"${key}" must be ${wants}`
    }
  }
}

function booleansBy(names: string[]): Rule {
  return [
    (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, is]) => names.includes(name) && isBoolean(is)
      ),
    `an object of true or false by ${names.join(', ')}`,
  ]
}

function oneOf(names: readonly string[]): Rule {
  return [
    (value) => names.some((name) => name === value),
    `one of ${names.join(', ')}`,
  ]
}

function listOf(names: readonly string[]): Rule {
  return [
    (value) =>
      Array.isArray(value) && value.every((name) => names.includes(name)),
    `a list of ${names.join(', ')}`,
  ]
}
