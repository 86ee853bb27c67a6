import { BadQuery } from './masterDataError'

const DEFAULT_COUNT = 15
const HIGHEST_COUNT = 100

/**
 * Which documents a `REST-Range` asks for: from the first index up to the
 * second one, without it. The first 15 when it asks for none.
 *
 * @throws BadQuery when it is no range, or one of more than 100
 * @see https://developers.vtex.com/docs/guides/pagination-in-the-master-data-api
 */
export function rangeOf(header: unknown): [from: number, to: number] {
  if (header === undefined) {
    return [0, DEFAULT_COUNT]
  }

  const match = /^resources=(\d{1,9})-(\d{1,9})$/.exec(String(header).trim())

  if (!match) {
    throw new BadQuery('Write a REST-Range as resources=0-10')
  }

  const [from, to] = [Number(match[1]), Number(match[2])]

  if (to <= from || to - from > HIGHEST_COUNT) {
    throw new BadQuery(`A range holds 1 to ${HIGHEST_COUNT} documents`)
  }

  return [from, to]
}
