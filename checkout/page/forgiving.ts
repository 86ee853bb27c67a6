import type { Ports } from '../../react/core/ports'

/**
 * The same ports, where one that throws is as one that has nothing to say: no fault of
 * theirs reaches a page on which somebody pays.
 */
export function forgiving(ports: Ports): Ports {
  return { ...softened(ports), api: softened(ports.api, reject) }
}

function softened<Known extends object>(
  known: Known,
  otherwise: () => unknown = () => undefined
): Known {
  const soft = Object.entries(known).map(([name, port]) => [
    name,
    typeof port === 'function'
      ? (...details: unknown[]) => {
          try {
            return port(...details)
          } catch {
            return otherwise()
          }
        }
      : softened(port, otherwise),
  ])

  return Object.fromEntries(soft) as Known
}

function reject() {
  return Promise.reject(new Error())
}
