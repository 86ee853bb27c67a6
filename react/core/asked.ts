import type { ActResult, Event } from './events'
import type { Ending } from './impersonation'
import type { Ports, TelesalesApi } from './ports'

/** What VTEX's cart stores when it adds nothing: all else is looked at closely. */
const NO_TASKS = '{"queue":[]}'

/**
 * Asks once the page adds nothing to its cart any more: what it is still adding is for
 * whoever is served until then.
 */
export async function asked(
  ports: Ports,
  send: (event: Event) => void,
  ask: TelesalesApi['end'],
  ending?: Ending
): Promise<ActResult> {
  const isClear = () => [null, NO_TASKS].includes(ports.page.cartQueue())
  const result = isClear() ? await ask() : null

  if (result && isClear()) {
    return result
  }
  const { askWhenSettled } = await import('./cartQueue')

  return askWhenSettled(ports, send, ask, ending, result)
}
