/** Both results; when one fails, the other has come to its end all the same. */
export async function both<A, B>(
  one: A | Promise<A>,
  other: B | Promise<B>
): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}
