import type { CustomerDocument } from '../customerDocument'
import { comparing, type FilterRules } from './customerFilter'
import { type Field, plainBy, textsOf } from './customerTexts'
import { BadQuery } from './masterDataError'
import { parseWhere } from './whereClause'

/**
 * What a search can filter by unless it is told otherwise.
 */
export const FILTERABLE: readonly Field[] = [
  'id',
  'userId',
  'email',
  'firstName',
  'lastName',
  'document',
  'homePhone',
  'phone',
  'businessPhone',
  'corporateDocument',
  'corporateName',
  'createdIn',
  'updatedIn',
]

/**
 * All that a document has.
 */
export const FIELDS: readonly Field[] = [
  ...FILTERABLE,
  'documentType',
  'isCorporate',
]

/**
 * Those of the documents that a search means, in the order it wants them in.
 *
 * @throws BadQuery when it is not understood
 * @see https://developers.vtex.com/docs/guides/v1-guides
 */
export function select(
  documents: CustomerDocument[],
  query: URLSearchParams,
  { filterable, folds }: { filterable: readonly string[]; folds: boolean }
): CustomerDocument[] {
  const rules: FilterRules = { filterable, plain: plainBy(folds) }
  const filters = [...query]
    .filter(([name]) => !name.startsWith('_') && name !== 'an')
    .map(([name, value]) => {
      if (value === '') {
        throw new BadQuery(`The filter ${name} has no value`)
      }

      return comparing(name, '=', value, rules)
    })
  const where = query.get('_where')

  if (where !== null) {
    filters.push(parseWhere(where, rules))
  }

  const found = documents.filter((document) => {
    const texts = textsOf(document, folds)

    return filters.every((filter) => filter(texts))
  })

  return sorted(found, query.get('_sort'))
}

/**
 * Of a document its id and the fields that are asked for. A field that there is
 * not is left out.
 */
export function pickFields(document: CustomerDocument, fields: string | null) {
  const asked = fields?.split(',').map((name) => name.trim()) ?? []
  const isShown = (field: Field) =>
    field === 'id' || asked.includes('_all') || asked.includes(field)

  return Object.fromEntries(
    FIELDS.filter(isShown).map((field) => [field, document[field]])
  )
}

function sorted(
  documents: CustomerDocument[],
  sort: string | null
): CustomerDocument[] {
  if (sort === null) {
    return documents
  }

  const [, name, order] = /^\s*(\w+)(?:\s+(ASC|DESC))?\s*$/i.exec(sort) ?? []
  const field = FIELDS.find((known) => known === name)

  if (!field) {
    throw new BadQuery(`Nothing can be sorted by ${sort}`)
  }

  const sign = order?.toUpperCase() === 'DESC' ? -1 : 1
  const keyed = documents.map((document) => ({
    document,
    key: textsOf(document, true)(field),
  }))

  // Who has no such field comes last, either way.
  keyed.sort((one, other) => {
    if (one.key === other.key) {
      return 0
    }
    if (one.key === null) {
      return 1
    }
    if (other.key === null) {
      return -1
    }

    return one.key < other.key ? -sign : sign
  })

  return keyed.map(({ document }) => document)
}
