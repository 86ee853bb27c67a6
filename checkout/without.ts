import type { TelesalesApi } from '../react/core/ports'

/*
 * What the bar in checkout does without, in place of the modules that build/bundle.ts
 * names: nobody is looked for, registered or begun with there, no card is opened, and
 * nothing of that is in the file that a shopper's browser loads as well.
 */

type Core<Module extends keyof Modules> = Modules[Module]
interface Modules {
  analytics: typeof import('../react/core/analytics')
  answeredCall: typeof import('../react/core/answeredCall')
  back: typeof import('../react/core/back')
  call: typeof import('../react/core/call')
  cardOpen: typeof import('../react/core/cardOpen')
  cartDefault: typeof import('../react/core/cartDefault')
  cartQueue: typeof import('../react/core/cartQueue')
  customerField: typeof import('../react/core/customerField')
  focus: typeof import('../react/core/focus')
  goingBack: typeof import('../react/core/goingBack')
  missing: typeof import('../react/core/missing')
  panels: typeof import('../react/core/panels')
  reason: typeof import('../react/core/reason')
  registration: typeof import('../react/core/registration')
  screenPop: typeof import('../react/core/screenPop')
  served: typeof import('../react/core/served')
  shortcut: typeof import('../react/core/shortcut')
}

export const analyticsFor: Core<'analytics'>['analyticsFor'] = () => []
export const withoutAnsweredCall: Core<'answeredCall'>['withoutAnsweredCall'] =
  (state) => state
export const backAfter: Core<'back'>['backAfter'] = () => null
export const callOf: Core<'call'>['callOf'] = () => null
export const callAfter: Core<'call'>['callAfter'] = () => null
export const silentChoice: Core<'cartDefault'>['silentChoice'] = () => null
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
export const isReasonWanted: Core<'reason'>['isReasonWanted'] = () => false
export const CLOSED: Core<'registration'>['CLOSED'] = {
  is: 'closed',
  left: null,
}
export const registrationAfter: Core<'registration'>['registrationAfter'] =
  () => CLOSED
export const termOfHash: Core<'screenPop'>['termOfHash'] = () => null
export const termOfMessage: Core<'screenPop'>['termOfMessage'] = () => null
export const storedCall: Core<'screenPop'>['storedCall'] = () => ''
export const keysOf: Core<'shortcut'>['keysOf'] = () => null

/** Checkout's cart adds nothing by itself. */
export const askWhenSettled: Core<'cartQueue'>['askWhenSettled'] = (
  _ports,
  _send,
  ask: TelesalesApi['end']
) => ask()
