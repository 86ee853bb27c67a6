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
  refresh(): void
} {
  let changes = 0
  let known = -1
  let signal = () => {}

  return {
    isFresh: () => known === changes,
    refresh: () => signal(),
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
      listen(send) {
        const hear: typeof send = (event) => {
          if (event.type === 'signalled') {
            changes += 1
          }
          send(event)
        }

        signal = () => hear({ type: 'signalled' })
        return ports.listen(hear)
      },
    },
  }
}
