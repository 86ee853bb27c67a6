import type { Memory } from './wakeUp'

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
    memory.set('operator')
  } else if (!isAwaited && memory.get() === 'asked') {
    memory.set(null)
  }
}
