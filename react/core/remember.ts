import type { Memory } from './wakeUp'

/** What is remembered of an operator's browser. */
export const OPERATOR = 'operator'

/**
 * What to remember of a browser, now that it is known who uses it.
 *
 * @param isAwaited a screen pop waits for its operator, who may yet sign in
 */
export function remember(
  isOperator: boolean,
  isAwaited: boolean,
  memory: Memory
): void {
  if (isOperator) {
    memory.set(OPERATOR)
  } else if (!isAwaited && isAsked(memory)) {
    memory.set(null)
  }
}

/** Whether somebody has asked for the bar in a browser, and no operator yet. */
export function isAsked(memory: Memory): boolean {
  return ![null, OPERATOR].includes(memory.get())
}

/** Whether an operator is known to use a browser. */
export function isOperators(memory: Memory): boolean {
  return memory.get() === OPERATOR
}
