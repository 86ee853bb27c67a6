import { DEFAULTS, readSettings, Settings } from '../core/settings'

const SHORTCUT = 'a key such as "F2" or "Alt+K", or "" for none'
const MINUTES = 'a number from 0 to 1440'
const FACT = '"shown", "masked" or "hidden"'

/** What each prop takes that is not true or false. */
const FORMS: Record<string, string> = {
  domains: '"myvtex" or "all"',
  hiddenOn: 'a list of page ids or paths',
  fields: 'an object with "name", "email", "document" or "phone"',
  'fields.name': FACT,
  'fields.email': FACT,
  'fields.document': FACT,
  'fields.phone': FACT,
  revealSeconds: 'a number from 1 to 3600',
  card: 'a list of "orders", "cart", "addresses", "prices", "notes" or "calls"',
  cart: '"move", "empty" or "ask"',
  reason: '"off", "optional" or "required"',
  registerRequires: 'a list of "firstName", "lastName", "document" or "phone"',
  screenPopOrigins: 'a list of origins',
  idleLimitMinutes: MINUTES,
  hardLimitMinutes: MINUTES,
  shortcut: SHORTCUT,
  shortcutEnd: SHORTCUT,
  shortcutDetails: SHORTCUT,
  shortcutOrders: SHORTCUT,
  shortcutCard: SHORTCUT,
}

const warned = new Set<string>()

/** Tells whoever makes a theme, once, of each of a block's props that is invalid. */
export function warnOfSettings(props: Partial<Settings>): void {
  readSettings(props, (name) => {
    if (!warned.has(name)) {
      warned.add(name)
      console.warn(
        `telesales-toolbar: ${name} is ${textAt(props, name)}. It takes ${FORMS[name] ?? 'true or false'}. The default applies: ${textAt(DEFAULTS, name)}`
      )
    }
  })
}

/** What the props, or the defaults, have by this name, as JSON. */
function textAt(props: object, name: string): string {
  let value: unknown = props

  for (const key of name.split('.')) {
    value = (value as Record<string, unknown>)[key]
  }
  return JSON.stringify(value)
}
