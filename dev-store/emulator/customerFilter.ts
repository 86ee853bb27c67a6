import type { Field, Texts } from './customerTexts'
import { BadQuery } from './masterDataError'

/**
 * Whether a document with these texts is meant.
 */
export type Filter = (texts: Texts) => boolean

/**
 * What can be filtered by, and how texts are written before they are compared.
 */
export interface FilterRules {
  filterable: readonly string[]
  plain(text: string): string
}

export type Comparison = '=' | '<>' | '<' | '>'

const ISO_DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/i
const DATES: readonly string[] = ['createdIn', 'updatedIn']

/**
 * Compares a field with a value. An asterisk in it stands for any text.
 *
 * @throws BadQuery when the field cannot be filtered by
 */
export function comparing(
  name: string,
  comparison: Comparison,
  value: string,
  { filterable, plain }: FilterRules
): Filter {
  const field = fieldNamed(name, filterable)

  if (comparison === '<' || comparison === '>') {
    const size = sizeOf(field)
    const limit = size(value)

    if (Number.isNaN(limit)) {
      throw new BadQuery(`${value} is neither a date nor a number`)
    }

    return comparison === '<'
      ? (texts) => size(texts(field)) < limit
      : (texts) => size(texts(field)) > limit
  }

  const matches = matching(plain(value))

  return comparison === '='
    ? (texts) => matches(texts(field))
    : (texts) => !matches(texts(field))
}

/**
 * Whether a field has been left empty, or has not.
 *
 * @throws BadQuery when the field cannot be filtered by
 */
export function beingNull(
  name: string,
  isNull: boolean,
  { filterable }: FilterRules
): Filter {
  const field = fieldNamed(name, filterable)

  return (texts) => (texts(field) === null) === isNull
}

/**
 * Whether a field lies between two dates or numbers, both included.
 *
 * @throws BadQuery when the field cannot be filtered by
 */
export function lyingBetween(
  name: string,
  [from, to]: [string, string],
  rules: FilterRules
): Filter {
  const below = comparing(name, '<', from, rules)
  const above = comparing(name, '>', to, rules)
  const size = sizeOf(name)

  return (texts) =>
    !Number.isNaN(size(texts(name as Field))) && !below(texts) && !above(texts)
}

function fieldNamed(name: string, filterable: readonly string[]): Field {
  if (!filterable.includes(name)) {
    throw new BadQuery(`The field ${name} cannot be filtered by`)
  }

  return name as Field
}

function sizeOf(field: string): (text: string | null) => number {
  return DATES.includes(field)
    ? (text) =>
        text !== null && ISO_DATE.test(text)
          ? Date.parse(text.toUpperCase())
          : Number.NaN
    : (text) => (text === null || text === '' ? Number.NaN : Number(text))
}

function matching(pattern: string): (text: string | null) => boolean {
  const parts = pattern.split('*')
  const [first] = parts
  const last = parts[parts.length - 1]
  const middle = parts.slice(1, -1).filter((part) => part !== '')

  if (parts.length === 1) {
    return (text) => text === pattern
  }

  return (text) => {
    if (text === null || text.length < first.length + last.length) {
      return false
    }
    if (!text.startsWith(first) || !text.endsWith(last)) {
      return false
    }

    let at = first.length

    for (const part of middle) {
      const found = text.indexOf(part, at)

      if (found < 0) {
        return false
      }
      at = found + part.length
    }

    return at <= text.length - last.length
  }
}
