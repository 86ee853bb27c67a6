import type { CartChoice } from '../typings/graphql'

/** What a theme says of the products that are in the operator's cart. */
export type CartDefault = 'move' | 'empty' | 'ask'

/**
 * The choice that can be made without asking the operator, or null. A parked
 * cart is gone on with; the operator's products follow the theme. When there
 * are both, and the products shall move, only the operator can say.
 */
export function silentChoice(
  choices: CartChoice[],
  byDefault: CartDefault | undefined
): CartChoice | null {
  if (byDefault === 'ask') {
    return null
  }
  if (!choices.includes('RESUME')) {
    return byDefault === 'empty' ? 'EMPTY' : 'MOVE'
  }
  return byDefault === 'empty' || !choices.includes('MOVE') ? 'RESUME' : null
}
