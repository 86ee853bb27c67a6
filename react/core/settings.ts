import type { CartDefault } from './cartDefault'
import type { RequiredField } from './draft'
import { Disclosure, Disclosures, FACTS } from './facts'
import { keysOf } from './shortcut'
import type { Domains } from './wakeUp'

/** Whether a reason is asked for with each start. */
export type ReasonPolicy = 'off' | 'optional' | 'required'

/** What a theme or Site Editor says about the bar. */
export interface Settings {
  /** Where the bar may show. */
  domains: Domains
  /** Page ids or path patterns on which it must not. */
  hiddenOn: string[]
  /** It stays at the top while the page is scrolled. */
  sticky: boolean
  /** It begins as a pill. */
  collapsed: boolean
  /** How each fact about the customer is shown. */
  fields: Disclosures
  /** After how many seconds what was masked is masked again. */
  revealSeconds: number
  /** What a customer's cart begins with when the operator's has products. */
  cart: CartDefault
  /** Whether the operator says why they act for somebody. */
  reason: ReasonPolicy
  /** Customers can be found by more than a whole email. */
  search: boolean
  /** An empty customer field offers the tab's last customers. */
  recents: boolean
  /** What a new customer has to tell besides their email. */
  registerRequires: RequiredField[]
  /** The origins from which a phone system may send whom it has on the line. */
  screenPopOrigins: string[]
  /** After how many minutes without activity it ends; 0 is never. */
  idleLimitMinutes: number
  /** After how many minutes it ends in any case; 0 is never. */
  hardLimitMinutes: number
  /** The key that leads to the customer field, such as `F2` or `Alt+K`; empty is none. */
  shortcut: string
}

/** What holds where a theme says nothing, or nothing that makes sense. */
export const DEFAULTS: Settings = {
  domains: 'myvtex',
  hiddenOn: [],
  sticky: false,
  collapsed: false,
  fields: {
    name: 'shown',
    email: 'shown',
    document: 'masked',
    phone: 'masked',
  },
  revealSeconds: 10,
  cart: 'move',
  reason: 'off',
  search: true,
  recents: false,
  registerRequires: ['firstName', 'lastName'],
  screenPopOrigins: [],
  idleLimitMinutes: 0,
  hardLimitMinutes: 0,
  shortcut: 'F2',
}

const MAX_MINUTES = 24 * 60
const MAX_SECONDS = 60 * 60

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isBoolean: Check = (value) => typeof value === 'boolean'
const isDisclosure = isOneOf<Disclosure>('shown', 'masked', 'hidden')

const CHECKS: Record<Exclude<keyof Settings, 'fields'>, Check> = {
  domains: isOneOf<Domains>('myvtex', 'all'),
  hiddenOn: isListOf(isText),
  sticky: isBoolean,
  collapsed: isBoolean,
  revealSeconds: isBetween(1, MAX_SECONDS),
  cart: isOneOf<CartDefault>('move', 'empty', 'ask'),
  reason: isOneOf<ReasonPolicy>('off', 'optional', 'required'),
  search: isBoolean,
  recents: isBoolean,
  registerRequires: isListOf(
    isOneOf<RequiredField>('firstName', 'lastName', 'document', 'phone')
  ),
  screenPopOrigins: isListOf(isText),
  idleLimitMinutes: isBetween(0, MAX_MINUTES),
  hardLimitMinutes: isBetween(0, MAX_MINUTES),
  shortcut: (value) =>
    value === '' || (typeof value === 'string' && keysOf(value) !== null),
}

/**
 * The settings that a block's props amount to, and the names of those props
 * that make no sense, whose default holds instead.
 */
export function readSettings(props: { [Name in keyof Settings]?: unknown }) {
  const bad: string[] = []

  const pick = <Value>(
    name: string,
    said: unknown,
    byDefault: Value,
    isGood: Check
  ): Value => {
    const value = Array.isArray(said)
      ? said.filter((entry) => !isBlank(entry))
      : said

    if (value === undefined || value === null) {
      return byDefault
    }
    if (!isGood(value)) {
      bad.push(name)
      return byDefault
    }
    return value as Value
  }
  const settings: Record<string, unknown> = {}
  const fields: Record<string, unknown> = {}

  for (const name of Object.keys(CHECKS) as Array<keyof typeof CHECKS>) {
    settings[name] = pick(name, props[name], DEFAULTS[name], CHECKS[name])
  }
  const said = pick<Record<string, unknown>>(
    'fields',
    props.fields,
    {},
    isRecord
  )

  for (const fact of FACTS) {
    const byDefault = DEFAULTS.fields[fact]

    fields[fact] = pick(`fields.${fact}`, said[fact], byDefault, isDisclosure)
  }
  settings.fields = fields
  return { settings: settings as unknown as Settings, bad }
}

function isOneOf<T extends string>(...values: T[]): Check {
  return (value) => values.includes(value as T)
}

function isListOf(isEntry: Check): Check {
  return (value) => Array.isArray(value) && value.every(isEntry)
}

function isBetween(least: number, most: number): Check {
  return (value) => typeof value === 'number' && value >= least && value <= most
}

/** What Site Editor has for an entry that is yet to be filled in. */
function isBlank(entry: unknown) {
  return entry === '' || entry === null || entry === undefined
}

function isRecord(value: unknown) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
