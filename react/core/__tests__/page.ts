import type { TelesalesSession } from '../answers'
import { cardSlice } from '../cardSlice'
import type { Event } from '../events'
import { listSlice } from '../listSlice'
import { registrationSlice } from '../registrationSlice'
import { restSlice } from '../restSlice'
import { DEFAULTS, Settings } from '../settings'
import type { Slice } from '../slice'
import { createToolbar } from '../toolbar'
import { createOutside, Outside } from './outside'
import { ana } from './people'

/** What can be loaded when it is wanted. */
export const SLICES: Slice[] = [
  listSlice,
  registrationSlice,
  restSlice,
  cardSlice,
]

/** The first page, on which the bar may be seen. */
export const HOME = {
  type: 'pageChanged',
  id: 'store.home',
  isHidden: false,
} as const

/** The next one. */
export const PRODUCT = { ...HOME, id: 'store.product' } as const

/** A start is asked for. */
export const withAna = {
  type: 'startAsked',
  customer: { email: ana.email },
} as const

/** The operator has typed this. */
export const typed = (text: string): Event => ({
  type: 'fieldTyped',
  text,
  isComposing: false,
})

/** A page as it is loaded, without any framework. */
export function load(
  settings: Partial<Settings> = {},
  remembered: Outside['memory'] = {},
  slices = SLICES,
  startMs?: number
) {
  const outside = createOutside(remembered, startMs)
  const toolbar = createToolbar(outside.ports, { ...DEFAULTS, ...settings })

  slices.forEach(toolbar.extend)
  return {
    outside,
    toolbar,
    is: () => toolbar.getState().impersonation.is,
    send: toolbar.send,
    state: toolbar.getState,
  }
}

/** A page whose session has been read. */
export async function show(
  session: TelesalesSession,
  settings?: Partial<Settings>,
  remembered?: Outside['memory'],
  slices?: Slice[],
  startMs?: number
) {
  const page = load(settings, remembered, slices, startMs)

  page.send(HOME)
  await page.outside.question('readSession').answer(session)
  return page
}
