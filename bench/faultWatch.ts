import type { DevStore } from '../dev-store/devStore'
import type { Answer } from '../dev-store/http'

/**
 * Which calls of the service chance has struck. The emulator does not keep it,
 * but calls end here in the order in which they are listed there.
 *
 * @returns for the next call in the list, whether it was struck
 * @throws Error when the store leaves nothing to chance
 */
export function watchFaults({ chaos }: DevStore): () => boolean {
  if (!chaos) {
    throw new Error('There is no chance to watch')
  }
  const struck: boolean[] = []
  const { disturb } = chaos

  chaos.disturb = async (work) => {
    const answer = await disturb(work)

    struck.push(isFault(answer))
    return answer
  }

  return function wasStruck() {
    const next = struck.shift()

    if (next === undefined) {
      throw new Error('A call that nobody has watched')
    }
    return next
  }
}

/** Nothing else in the dev store answers like this. */
function isFault({ body, isCut, status }: Answer) {
  return (
    isCut === true ||
    status === 503 ||
    (status === 200 && (body === '' || body === '<h1>Sorry</h1>'))
  )
}
