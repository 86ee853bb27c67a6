import type { Page } from './ports'

/**
 * What is answered, also when that is only once the network is back; null when there is no
 * answer. It is for what may be asked twice. Browsers that call themselves offline may be
 * wrong, so that it is asked at once in any case.
 */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  page: Page
): Promise<Answer | null> {
  const answer = await orNull(ask())

  if (answer !== null || !page.isOffline()) {
    return answer
  }
  await page.online()
  return patiently(ask, page)
}

/** Null when there is no answer. */
export function orNull<Answer>(
  answer: Promise<Answer>
): Promise<Answer | null> {
  return answer.catch(() => null)
}
