import { CARD_PARTS, CardPart } from './card'
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
  /** There is an edge around the page while a customer is served. */
  edge: boolean
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
  /** The key that ends, as above. */
  shortcutEnd: string
  /** The key that opens and closes the details. */
  shortcutDetails: string
  /** The key that leads to the customer's orders. */
  shortcutOrders: string
  /** The key that opens and closes the card. */
  shortcutCard: string
  /** What is known of a customer, in this order; empty is no card. */
  card: CardPart[]
  /** The card opens after each start. */
  cardOnStart: boolean
  /** Checkout's payment waits while it is not certain whose cart it is for. */
  holdPayment: boolean
}

const MAX_MINUTES = 24 * 60
const MAX_SECONDS = 60 * 60

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isBoolean: Check = (value) => typeof value === 'boolean'
const isShortcut: Check = (value) =>
  value === '' || (typeof value === 'string' && keysOf(value) !== null)
const isDisclosure = isOneOf<Disclosure>('shown', 'masked', 'hidden')

/** What holds where a theme says nothing that makes sense, and what does. */
const SETTINGS: {
  [Name in Exclude<keyof Settings, 'fields'>]: [Settings[Name], Check]
} = {
  domains: ['myvtex', isOneOf<Domains>('myvtex', 'all')],
  hiddenOn: [[], isListOf(isText)],
  sticky: [false, isBoolean],
  edge: [true, isBoolean],
  collapsed: [false, isBoolean],
  revealSeconds: [10, isBetween(1, MAX_SECONDS)],
  cart: ['move', isOneOf<CartDefault>('move', 'empty', 'ask')],
  reason: ['off', isOneOf<ReasonPolicy>('off', 'optional', 'required')],
  search: [true, isBoolean],
  recents: [false, isBoolean],
  registerRequires: [
    ['firstName', 'lastName'],
    isListOf(
      isOneOf<RequiredField>('firstName', 'lastName', 'document', 'phone')
    ),
  ],
  screenPopOrigins: [[], isListOf(isText)],
  idleLimitMinutes: [0, isBetween(0, MAX_MINUTES)],
  hardLimitMinutes: [0, isBetween(0, MAX_MINUTES)],
  shortcut: ['F2', isShortcut],
  shortcutEnd: ['Alt+Shift+E', isShortcut],
  shortcutDetails: ['Alt+Shift+D', isShortcut],
  shortcutOrders: ['Alt+Shift+O', isShortcut],
  shortcutCard: ['Alt+Shift+C', isShortcut],
  card: [
    CARD_PARTS.filter(isOfCustomer),
    isListOf(isOneOf<CardPart>(...CARD_PARTS)),
  ],
  cardOnStart: [false, isBoolean],
  holdPayment: [false, isBoolean],
}

const DISCLOSURES: Disclosures = {
  name: 'shown',
  email: 'shown',
  document: 'masked',
  phone: 'masked',
}

/** What holds where a theme says nothing. */
export const DEFAULTS: Settings = readSettings({})

/**
 * The settings that a block's props amount to.
 *
 * @param tellBad hears the name of each that makes no sense, whose default holds
 * instead
 */
export function readSettings(
  props: { [Name in keyof Settings]?: unknown },
  tellBad?: (name: string) => void
): Settings {
  const pick = <Value>(
    name: string,
    said: unknown,
    byDefault: Value,
    isGood: Check
  ): Value => {
    // Site Editor has a blank for an entry that is yet to be filled in.
    const value = Array.isArray(said)
      ? said.filter((entry) => (entry ?? '') !== '')
      : said

    if (value === undefined || value === null) {
      return byDefault
    }
    if (!isGood(value)) {
      tellBad?.(name)
      return byDefault
    }
    return value as Value
  }
  const settings: Record<string, unknown> = {}
  const fields: Record<string, unknown> = {}

  for (const name of Object.keys(SETTINGS) as Array<keyof typeof SETTINGS>) {
    const [byDefault, isGood] = SETTINGS[name]

    settings[name] = pick<unknown>(name, props[name], byDefault, isGood)
  }
  const said = pick<Record<string, unknown>>(
    'fields',
    props.fields,
    {},
    isRecord
  )

  for (const fact of FACTS) {
    fields[fact] = pick(
      `fields.${fact}`,
      said[fact],
      DISCLOSURES[fact],
      isDisclosure
    )
  }
  settings.fields = fields
  return settings as unknown as Settings
}

/** The operator's own calls are not, which few stores keep records of. */
function isOfCustomer(part: CardPart) {
  return part !== 'calls'
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

function isRecord(value: unknown) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
