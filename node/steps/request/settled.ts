/** All results; when one fails, the others have come to their end all the same. */
export async function settleAll<Work extends readonly unknown[]>(
  work: [...Work]
): Promise<{ -readonly [Key in keyof Work]: Awaited<Work[Key]> }> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** What has come of it, a fault included. */
export async function settle<T>(
  work: T | Promise<T>
): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work])

  return result as PromiseSettledResult<T>
}

/** What it has brought; null when it has failed. */
export function valueOrNull<T>(result: PromiseSettledResult<T>): T | null {
  return result.status === 'fulfilled' ? result.value : null
}

/** Why those that have failed did. */
export function faultsOf(
  ...results: PromiseSettledResult<unknown>[]
): unknown[] {
  return results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason] : []
  )
}
