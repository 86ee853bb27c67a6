import {
  beingNull,
  type Comparison,
  comparing,
  type Filter,
  type FilterRules,
  lyingBetween,
} from './customerFilter'
import { BadQuery } from './masterDataError'

const DEEPEST = 50
const FIELD = /^\s*([A-Za-z]\w*)/
const COMPARISON = /^\s*(<>|[=<>])\s*/
const IS_NULL = /^\s+is\s+(not\s+)?null(?=\s|\)|$)/i
const BETWEEN = /^\s+between\s+/i
const QUOTED = /^(?:"([^"]*)"|'([^']*)')(?=\s*(?:\)|$)|\s+(?:AND|OR)(?:\s|$))/
const BARE = /^(?:(?!\s+(?:AND|OR)(?:\s|$))[^()'"])+/

/**
 * What a `_where` asks for, as a filter. AND binds closer than OR.
 *
 * @throws BadQuery when it does not parse
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api#get-/api/dataentities/-acronym-/search
 */
export function parseWhere(where: string, rules: FilterRules): Filter {
  let rest = where

  function take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(rest)

    if (match) {
      rest = rest.slice(match[0].length)
    }

    return match
  }

  function fail(): never {
    throw new BadQuery(`The _where does not parse at: ${rest.slice(0, 40)}`)
  }

  function anyOf(depth: number): Filter {
    const filters = [allOf(depth)]

    while (take(/^\s+OR\s+/)) {
      filters.push(allOf(depth))
    }

    return filters.length === 1
      ? filters[0]
      : (texts) => filters.some((filter) => filter(texts))
  }

  function allOf(depth: number): Filter {
    const filters = [one(depth)]

    while (take(/^\s+AND\s+/)) {
      filters.push(one(depth))
    }

    return filters.length === 1
      ? filters[0]
      : (texts) => filters.every((filter) => filter(texts))
  }

  function one(depth: number): Filter {
    if (!take(/^\s*\(/)) {
      return condition()
    }
    if (depth === DEEPEST) {
      fail()
    }

    const filter = anyOf(depth + 1)

    return take(/^\s*\)/) ? filter : fail()
  }

  function condition(): Filter {
    const [, field] = take(FIELD) ?? fail()
    const isNull = take(IS_NULL)

    if (isNull) {
      return beingNull(field, isNull[1] === undefined, rules)
    }

    if (take(BETWEEN)) {
      const from = value()

      if (!take(/^\s+AND\s+/)) {
        fail()
      }

      return lyingBetween(field, [from, value()], rules)
    }

    const [, comparison] = take(COMPARISON) ?? fail()

    return comparing(field, comparison as Comparison, value(), rules)
  }

  function value(): string {
    const quoted = take(QUOTED)

    if (quoted) {
      return quoted[1] ?? quoted[2]
    }

    const bare = take(BARE)?.[0].trim()

    return bare || fail()
  }

  const filter = anyOf(0)

  return rest.trim() === '' ? filter : fail()
}
