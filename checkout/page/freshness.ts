import type { Ports } from '../../react/core/ports'

/**
 * The same ports, and whether the session has been read since something last changed:
 * until then nobody knows whose cart a payment is for.
 *
 * @param tell called when it has been
 */
export function withFreshness(
  ports: Ports,
  tell: () => void
): {
  ports: Ports
  isFresh(): boolean
} {
  let changes = 0
  let known = -1

  return {
    isFresh: () => known === changes,
    ports: {
      ...ports,
      api: {
        ...ports.api,
        async readSession() {
          const asked = changes

          try {
            return await ports.api.readSession()
          } finally {
            known = Math.max(known, asked)
            // Once the toolbar has what was read.
            ports.clock.wait(0, tell)
          }
        },
      },
      listen: (send) =>
        ports.listen((event) => {
          if (event.type === 'signalled') {
            changes += 1
          }
          send(event)
        }),
    },
  }
}
