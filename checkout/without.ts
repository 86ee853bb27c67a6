import type { Settings } from '../react/core/settings'
import { viewIn } from '../react/core/view'

/*
 * What the bar in checkout does without: build/sources.ts puts these in the place of what
 * react/core has by the same names. Nobody is looked for, registered or begun with there,
 * no card is opened, nothing collapses, and nothing of that is in the file that a shopper's
 * browser loads as well.
 */

type Core<Module extends keyof Modules> = Modules[Module]
interface Modules {
  analytics: typeof import('../react/core/analytics')
  answeredCall: typeof import('../react/core/answeredCall')
  asked: typeof import('../react/core/asked')
  back: typeof import('../react/core/back')
  call: typeof import('../react/core/call')
  cardOpen: typeof import('../react/core/cardOpen')
  commands: typeof import('../react/core/commands')
  customerField: typeof import('../react/core/customerField')
  focus: typeof import('../react/core/focus')
  goingBack: typeof import('../react/core/goingBack')
  missing: typeof import('../react/core/missing')
  panels: typeof import('../react/core/panels')
  reason: typeof import('../react/core/reason')
  registration: typeof import('../react/core/registration')
  selectors: typeof import('../react/core/selectors')
  screenPop: typeof import('../react/core/screenPop')
  served: typeof import('../react/core/served')
  settings: typeof import('../react/core/settings')
  startConsequences: typeof import('../react/core/startConsequences')
}

export const analyticsFor: Core<'analytics'>['analyticsFor'] = () => []
export const withoutAnsweredCall: Core<'answeredCall'>['withoutAnsweredCall'] =
  (state) => state
export const backAfter: Core<'back'>['backAfter'] = () => null
export const callOf: Core<'call'>['callOf'] = () => null
export const callAfter: Core<'call'>['callAfter'] = () => null
export const servedAfter: Core<'served'>['servedAfter'] = () => null
export const commandsForServed: Core<'served'>['commandsForServed'] = () => []
export const withCard: Core<'cardOpen'>['withCard'] = (state) => state
export const commandsForBack: Core<'goingBack'>['commandsForBack'] = () => []
export const EMPTY_FIELD: Core<'customerField'>['EMPTY_FIELD'] = {
  isOpen: false,
  isVisited: false,
  text: '',
  origin: 'operator',
  offer: null,
  waiting: null,
  askedEmail: '',
}
export const fieldAfter: Core<'customerField'>['fieldAfter'] = (field) => field
export const focusAfter: Core<'focus'>['focusAfter'] = () => null
export const missingAfter: Core<'missing'>['missingAfter'] = (missing) =>
  missing
export const panelsAfter: Core<'panels'>['panelsAfter'] = (panels) => panels
export const NO_REASON: Core<'reason'>['NO_REASON'] = {
  text: '',
  isAsked: false,
  isNeeded: false,
}
export const reasonAfter: Core<'reason'>['reasonAfter'] = (reason) => reason
export const CLOSED: Core<'registration'>['CLOSED'] = {
  is: 'closed',
  left: null,
}
export const registrationAfter: Core<'registration'>['registrationAfter'] =
  () => CLOSED
export const termOfHash: Core<'screenPop'>['termOfHash'] = () => null
export const termOfMessage: Core<'screenPop'>['termOfMessage'] = () => null
export const storedCall: Core<'screenPop'>['storedCall'] = () => ''
export const startConsequences: Core<'startConsequences'>['startConsequences'] =
  () => []
export const canCollapse: Core<'selectors'>['canCollapse'] = () => false
export const problemOf: Core<'selectors'>['problemOf'] = (state) =>
  viewIn(state).problem
export const isReasonRequired: Core<'selectors'>['isReasonRequired'] = () =>
  false
export const commandsForTimers: Core<'commands'>['commandsForTimers'] = () => []
export const commandsForMemory: Core<'commands'>['commandsForMemory'] = () => []

/** Checkout's cart adds nothing by itself. */
export const asked: Core<'asked'>['asked'] = (_ports, _send, ask) => ask()

/** The store's bar has left them as it uses them; all the same anything may be there. */
export const readSettings: Core<'settings'>['readSettings'] = ({
  fields,
  hardLimitMinutes,
  holdPayment,
  idleLimitMinutes,
  revealSeconds,
}) =>
  ({
    fields: disclosuresIn(Object(fields)),
    hardLimitMinutes: numberIn(hardLimitMinutes, 0),
    holdPayment: holdPayment === true,
    idleLimitMinutes: numberIn(idleLimitMinutes, 0),
    revealSeconds: numberIn(revealSeconds, 10),
  }) as Settings

export const DEFAULTS: Core<'settings'>['DEFAULTS'] = readSettings({})

function disclosuresIn({ name, email }: Record<string, unknown>) {
  return { name: disclosureIn(name), email: disclosureIn(email) }
}

/** What is not said to be shown may be masked, and is not shown for a doubt. */
function disclosureIn(said: unknown) {
  return said === 'masked' || said === 'hidden' ? said : 'shown'
}

function numberIn(said: unknown, otherwise: number) {
  return typeof said === 'number' && said > 0 && said <= 1440 ? said : otherwise
}
