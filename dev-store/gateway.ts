import { answerCheckout } from './checkout/answer'
import { answerCheckoutGraphql } from './checkoutGraphql'
import { answerDev } from './devRoutes'
import type { Emulator } from './emulator'
import { type Answer, type Request, refuse } from './http'
import { answerPage } from './pageFiles'
import { answerSessionClient } from './sessionClient'

const GRAPHQL = '/_v/private/graphql/v1'
const PLATFORM = /^\/(api|checkout\/(changeToAnonymousUser|gatewayCallback))\//

/**
 * What the store answers to a browser: pages, VTEX's APIs under
 * `/api/`, GraphQL, and what only a dev store has.
 */
export function createGateway({
  emulator,
  answerGraphql,
  page,
}: {
  emulator: Emulator
  /** Nothing when there is no service. */
  answerGraphql?: (request: Request) => Promise<Answer>
  /** The folder of the built page. */
  page?: string
}): (request: Request) => Promise<Answer> {
  return async (request) => {
    const { method, path } = request

    if (path === GRAPHQL) {
      if (method !== 'POST') {
        return refuse(405, 'Private GraphQL is by POST')
      }

      const foreign =
        (await answerSessionClient(request, emulator)) ??
        (await answerCheckoutGraphql(request, emulator))

      if (foreign) {
        return foreign
      }
      if (!answerGraphql) {
        return refuse(503, 'This dev store was started without the service')
      }

      const answer = await answerGraphql(request)

      return emulator.trouble.dropsSetCookie()
        ? { ...answer, cookies: [] }
        : answer
    }
    if (PLATFORM.test(path)) {
      return emulator.answer(request)
    }
    if (path.startsWith('/dev/') && path !== '/dev/said') {
      return (
        (await answerDev(request, emulator)) ??
        refuse(404, `The dev store has no ${method} ${path}`)
      )
    }
    if (method !== 'GET' && method !== 'HEAD') {
      return refuse(405, 'A page is only for reading')
    }

    return (
      (await answerCheckout(request, emulator, page)) ?? answerPage(path, page)
    )
  }
}
