import { inOtherDigits } from '../modules/digits'
import { looseSpelling } from '../modules/document'
import { heardWords } from '../modules/similarName'
import { soundPatterns } from '../modules/sound'
import type { Term } from '../modules/term'
import {
  type Fields,
  joined,
  looselyWritten,
  type Query,
} from './customerQuery'

/**
 * What to ask when nobody seems to be meant, or null: for those whose name sounds like
 * the term's, and for a whole number that an import has kept in the digits of another
 * script. Master Data answers with others, too.
 */
export function secondQuery(term: Term, fields: Fields): Query | null {
  const conditions = [
    soundCondition(heardWords(term), fields.NAME ?? []),
    ...otherDigitConditions(term, fields),
  ].flatMap((condition) => condition ?? [])

  return conditions.length > 0 ? { _where: joined(conditions, ' OR ') } : null
}

/** Null where too little sounds the same however it is written. */
function soundCondition(words: string[], names: string[]): string | null {
  const isTelling = (word: string) =>
    soundPatterns(word).some((pattern) => /^\*(?:.\*){3}/.test(pattern))
  const isAlone = !words.some(isTelling)
  const conditions = words
    .map((word) => soundPatterns(word, isAlone))
    .filter((patterns) => patterns.length > 0)
    .map((patterns) => anyOf(names, patterns))

  return conditions.length > 0 && names.length > 0
    ? joined(conditions, ' AND ')
    : null
}

function otherDigitConditions(
  { documents, phone }: Term,
  { DOCUMENT = [], PHONE = [] }: Fields
): string[] {
  const numbers: Array<[string[], string | null]> = [
    [PHONE, phone?.isWhole ? looselyWritten(phone) : null],
    ...(documents ?? []).map((document): [string[], string | null] => [
      DOCUMENT,
      looseSpelling(document),
    ]),
  ]

  return numbers.flatMap(([fields, number]) =>
    number === null || fields.length === 0
      ? []
      : [anyOf(fields, inOtherDigits(number))]
  )
}

function anyOf(fields: string[], values: string[]) {
  return joined(
    values.flatMap((value) => fields.map((field) => `${field}=${value}`)),
    ' OR '
  )
}
