import { isObject } from '../http'
import type { Schema } from '../products'
import { BadCall } from './badCall'

/**
 * What somebody wrote into the fields of an attachment or assembly; each may be empty.
 *
 * @throws BadCall when these are not its fields, or not what they take
 * @see https://github.com/vtex/vtex.js/blob/master/docs/checkout/README.en.md, "addItemAttachment"
 */
export function contentOf(
  schema: Schema,
  sent: unknown
): Record<string, string> {
  if (!isObject(sent)) {
    throw new BadCall('The content is no JSON object')
  }

  return Object.fromEntries(
    Object.entries(sent).map(([field, value]) => {
      if (!Object.hasOwn(schema, field)) {
        throw new BadCall(`There is no field ${field}`, 404)
      }

      const { maximumNumberOfCharacters, domain } = schema[field]
      const isFitting =
        typeof value === 'string' &&
        value.length <= maximumNumberOfCharacters &&
        (value === '' || domain.length === 0 || domain.includes(value))

      if (!isFitting) {
        throw new BadCall(`The field ${field} does not take this`)
      }

      return [field, value]
    })
  )
}
