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
  cartDefault: typeof import('../react/core/cartDefault')
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
  startAfter: typeof import('../react/core/startAfter')
  startConsequences: typeof import('../react/core/startConsequences')
}

export const analyticsFor: Core<'analytics'>['analyticsFor'] = () => []
export const withoutAnsweredCall: Core<'answeredCall'>['withoutAnsweredCall'] =
  (state) => state
export const backAfter: Core<'back'>['backAfter'] = () => null
export const callOf: Core<'call'>['callOf'] = () => null
export const callAfter: Core<'call'>['callAfter'] = () => null
export const silentChoice: Core<'cartDefault'>['silentChoice'] = () => null
export const startAfter: Core<'startAfter'>['startAfter'] = (state) => state
export const servedAfter: Core<'served'>['servedAfter'] = () => null
export const commandsForServed: Core<'served'>['commandsForServed'] = () => []
export const withCard: Core<'cardOpen'>['withCard'] = (state) => state
export const commandsForBack: Core<'goingBack'>['commandsForBack'] = () => []
export const fieldAfter: Core<'customerField'>['fieldAfter'] = (field) => field
export const focusAfter: Core<'focus'>['focusAfter'] = () => null
export const missingAfter: Core<'missing'>['missingAfter'] = (missing) =>
  missing
export const panelsAfter: Core<'panels'>['panelsAfter'] = (panels) => panels
export const reasonAfter: Core<'reason'>['reasonAfter'] = (reason) => reason
export const registrationAfter: Core<'registration'>['registrationAfter'] = (
  registration
) => registration
export const termOfHash: Core<'screenPop'>['termOfHash'] = () => null
export const termOfMessage: Core<'screenPop'>['termOfMessage'] = () => null
export const startConsequences: Core<'startConsequences'>['startConsequences'] =
  () => []
export const canCollapse: Core<'selectors'>['canCollapse'] = () => false
export const problemOf: Core<'selectors'>['problemOf'] = (state) =>
  viewIn(state).problem
export const commandsAtStart: Core<'commands'>['commandsAtStart'] = () => []
export const commandsForTimers: Core<'commands'>['commandsForTimers'] = () => []
export const commandsForMemory: Core<'commands'>['commandsForMemory'] = () => []

/** Checkout's cart adds nothing by itself. */
export const asked: Core<'asked'>['asked'] = (_ports, _send, ask) => ask()
