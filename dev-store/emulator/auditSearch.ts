import { isObject } from '../http'
import { BadQuery } from './masterDataError'

/**
 * A document as it was sent, and the id that it was given.
 */
export type AuditDocument = Record<string, unknown> & { id: string }

const CONDITION = /^\s*(\w+)\s*([=<>])\s*(.+?)\s*$/

/**
 * Those of the documents that a search means, with the fields it asks for.
 * Understood are conditions joined with AND, each one or several in brackets that are
 * joined with OR, and filters of their own; texts are compared as they are, so dates in
 * one way of writing them.
 *
 * @param schema whose `v-indexed` fields can be filtered by, and no others
 * @throws BadQuery when it is not understood
 * @see https://developers.vtex.com/docs/guides/working-with-json-schemas-in-master-data-v2
 */
export function searched(
  documents: AuditDocument[],
  query: URLSearchParams,
  schema: unknown
): Record<string, unknown>[] {
  const indexed = isObject(schema) ? schema['v-indexed'] : undefined
  const where = query.get('_where')?.split(/\s+AND\s+/) ?? []
  const filters = [...query]
    .filter(([name]) => !name.startsWith('_') && name !== 'an')
    .map(([name, value]) => `${name}=${value}`)
  const fields = query.get('_fields')?.split(',') ?? ['id']
  const tests = [...where, ...filters].map((condition) => {
    const [, some = condition] = /^\((.+)\)$/.exec(condition.trim()) ?? []
    const any = some.split(/\s+OR\s+/).map(testOf)

    return (document: AuditDocument) => any.some((test) => test(document))
  })

  return sorted(
    documents.filter((document) => tests.every((test) => test(document))),
    query.get('_sort')
  ).map((document) => pickFields(document, fields))

  function testOf(condition: string) {
    const [, field, comparison, value] = CONDITION.exec(condition) ?? []

    if (!field) {
      throw new BadQuery(`The condition ${condition} does not parse`)
    }

    if (!Array.isArray(indexed) || !indexed.includes(field)) {
      throw new BadQuery(`The field ${field} is not in the schema's v-indexed`)
    }

    return (document: AuditDocument) =>
      compares(String(document[field] ?? ''), comparison, value)
  }
}

/**
 * In the order that `_sort` names, such as `at DESC`; or as they were written.
 *
 * @throws BadQuery
 */
function sorted(documents: AuditDocument[], sort: string | null) {
  if (sort === null) {
    return documents
  }
  const [, field, direction] = /^(\w+) (ASC|DESC)$/.exec(sort) ?? []

  if (!field) {
    throw new BadQuery(`The order ${sort} does not parse`)
  }
  const sign = direction === 'DESC' ? -1 : 1
  const textOf = (document: AuditDocument) => String(document[field] ?? '')

  return [...documents].sort((one, other) =>
    textOf(one) < textOf(other) ? -sign : sign
  )
}

function compares(text: string, comparison: string, value: string): boolean {
  if (comparison === '=') {
    return text === value
  }

  return text !== '' && (comparison === '<' ? text < value : text > value)
}

function pickFields(document: AuditDocument, fields: string[]) {
  return Object.fromEntries(
    Object.entries(document).filter(
      ([name]) =>
        name === 'id' || fields.includes('_all') || fields.includes(name)
    )
  )
}
