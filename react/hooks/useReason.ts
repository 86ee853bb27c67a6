import { useLayoutEffect, useMemo, useRef } from 'react'

import { isAboutReason } from '../modules/box'
import type { WhichCustomer } from '../modules/customerTerm'
import type { ReasonWish } from '../modules/settings'
import type { Problem } from '../modules/toolbarState'
import type { CartChoice } from '../typings/graphql'
import type { BoxHandle } from './useBox'
import { useLoaded } from './useLoaded'
import type { Outcome, Toolbar } from './useToolbarState'

/** What the reason has to know of the bar. */
interface Surroundings<Field> {
  box: BoxHandle
  can: Toolbar
  /** Stable; loads the field. */
  loadField: () => Promise<{ default: Field }>
  /** Why what was asked for last did not work. */
  problem: Problem | null
  /** What the theme says. */
  wish: ReasonWish
}

/** Why an operator acts for somebody: its field, and the start that it goes with. */
export interface Reason<Field> {
  /** Undefined until it is loaded, null when it cannot be. */
  Field: Field | null | undefined
  isRequired: boolean
  isShown: boolean
  /** It is what the problem is about. */
  isWrong: boolean
  /** With what is in the field, unless another reason is given. */
  start(customer: WhichCustomer, cart?: CartChoice, given?: unknown): Outcome
  type(text: string): void
}

/**
 * The reason for a start. It is asked for when the theme says so, and once our
 * service has found fault with one. A field that cannot be loaded holds nobody up.
 */
export function useReason<Field>({
  box,
  can,
  loadField,
  problem,
  wish,
}: Surroundings<Field>): Reason<Field> {
  const { needsReason, reasonTurn } = box
  const isShown = wish !== 'off' || reasonTurn > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew on each turn
  const wanted = useMemo(() => (isShown ? {} : null), [isShown, reasonTurn])
  const Field = useLoaded(loadField, wanted)
  const isRequired = (wish === 'required' || needsReason) && Field !== null
  const isWrong = isAboutReason(problem)
  const text = useRef('')

  useLayoutEffect(() => {
    text.current = box.reason
  })

  return {
    Field,
    isRequired,
    isShown: isShown && Field !== null,
    isWrong,
    start: async (customer, cart, given) => {
      // What is not seen is not sent.
      const other = given ?? (isShown ? null : '')
      // Another app's may be a number.
      const reason = `${other ?? text.current}`.trim()
      const isLacking = isRequired && reason === ''
      const outcome = await can.start(customer, cart, isLacking ? null : reason)

      if (outcome && outcome !== 'BUSY') {
        box.refuse(outcome, { customer, cart }, other === null ? null : reason)
      }
      return outcome
    },
    type: (text) => {
      box.typeReason(text)
      if (isWrong) {
        can.edit()
      }
    },
  }
}
