import { createHash, randomBytes } from 'node:crypto'

/**
 * Makes ids and tokens, each of them another one.
 */
export interface Ids {
  /** @param size in bytes */
  hex(size: number): string
  uuid(): string
  /** @param size in bytes */
  token(size: number): string
}

/**
 * Makes the ids of one of the store's APIs.
 */
export type CreateIds = (api: string) => Ids

/**
 * The same ids in the same order at each start, whatever the other APIs make:
 * what a test finds in an answer does not hang on chance.
 */
export const createSameIds: CreateIds = (api) => {
  let count = 0

  return idsFrom((outputLength) => {
    count += 1

    return createHash('shake256', { outputLength })
      .update(`${api} ${count}`)
      .digest()
  })
}

/**
 * Ids that nobody can guess, for a store in which people sign in.
 */
export const createRandomIds: CreateIds = () => idsFrom(randomBytes)

function idsFrom(bytes: (size: number) => Buffer): Ids {
  const hex = (size: number) => bytes(size).toString('hex')

  return {
    hex,
    uuid: () =>
      hex(16).replace(
        /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
        '$1-$2-4$3-8$4-$5'
      ),
    token: (size) => bytes(size).toString('base64url'),
  }
}
