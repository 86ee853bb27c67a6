import type { TelesalesResult } from '../../node/typings/graphql'
import type { Browser, Way } from './browser'

/** The order forms that were held when it was asked, and as it came. */
export type OnAnswer = (
  result: TelesalesResult,
  held: (string | null)[]
) => void

/**
 * Asks for a change as the bar does, and does what the cookies of the answer were
 * for where they do not arrive: see react/ports/cookies.ts.
 *
 * @returns null when there is no answer
 */
export async function act(
  browser: Browser,
  operation: string,
  variables: Record<string, unknown>,
  way: Way,
  onAnswer: OnAnswer
): Promise<TelesalesResult | null> {
  const { ask, held, jar, page } = browser
  const before = jar.header()
  const heldAtFirst = held()
  const answer = await ask<TelesalesResult>(operation, variables, way)

  if (!answer) {
    return null
  }
  const { data, heldBefore } = answer

  onAnswer(data, [heldAtFirst, heldBefore])
  if (data.cookies) {
    const { documentCookies, orderFormPath } = data.cookies
    const [pair] = documentCookies.slice(-1).join().split(';')
    const isHeldIn = (cookies: string) => `; ${cookies}`.includes(`; ${pair}`)

    // What was there already, or was not, does not show whether cookies arrive.
    if (isHeldIn(jar.header()) === isHeldIn(before)) {
      for (const line of documentCookies) {
        jar.set(line, true)
      }
      if (orderFormPath) {
        await page('GET', orderFormPath)
      }
    }
  }
  return data
}
