import type { Asked } from '../dev-store/oracle/rules'
import type { Person } from '../dev-store/people'
import type { Answer } from './operator'
import type { Operation } from './requestRecord'
import type { ShoppingBrowser } from './shoppingBrowser'

/** A request of which session and cart are looked at afterwards. */
export interface Move {
  operation: Operation
  asked: Pick<Asked, 'operation' | 'email'>
  run(): Promise<Answer>
}

/**
 * What an operator can ask for in this browser.
 *
 * @param isServing whether there is a customer to switch from
 */
export function createMoves(
  browser: ShoppingBrowser,
  isServing: () => boolean
) {
  const moveOf = (
    operation: 'read' | 'end' | 'repair',
    run: () => Promise<Answer>
  ): Move => ({ operation, asked: { operation }, run })

  function startOf(
    kind: 'start by email' | 'start by id',
    email: string,
    cart: string,
    run: () => Promise<Answer>
  ): Move {
    const operation = isServing() ? 'switch' : kind

    return {
      operation: cart === 'ASK' ? operation : 'start, cart chosen',
      asked: { operation: 'start', email },
      run,
    }
  }

  const read = moveOf('read', browser.read)
  const end = moveOf('end', browser.end)
  const repair = moveOf('repair', async () => {
    const { impersonated } = await browser.truth()

    return browser.repair(impersonated ?? '')
  })
  const start = (email: string, cart: string) =>
    startOf('start by email', email, cart, () => browser.start(email, cart))

  return {
    read,
    end,
    repair,
    start,
    startById: ({ email, id }: Person, cart: string) =>
      startOf('start by id', email, cart, () => browser.startById(id, cart)),
    /** While one of these customers is served. */
    with: (...customers: Person[]): Move[] => [
      read,
      end,
      repair,
      ...customers.flatMap(({ email }) => [
        start(email, 'EMPTY'),
        start(email, 'MOVE'),
      ]),
    ],
  }
}
