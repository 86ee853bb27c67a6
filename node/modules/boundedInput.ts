/** Longer than anything that a field takes. */
const MAX_LENGTH = 1024
/** More than anybody asks for at once. */
const MAX_ITEMS = 100
/** No email, name, number, id or reason is as long: each is refused as what it is. */
const TOO_LONG = 'x'.repeat(MAX_LENGTH + 1)

/**
 * What was sent, with another text in place of one that is too long for any field.
 * To take one of a megabyte apart would keep all others waiting.
 */
export function boundedInput<Input>(input: Input): Input
export function boundedInput(input: unknown): unknown {
  if (typeof input === 'string') {
    return input.length > MAX_LENGTH ? TOO_LONG : input
  }
  if (Array.isArray(input)) {
    return input.slice(0, MAX_ITEMS).map(boundedInput)
  }
  if (typeof input !== 'object' || input === null) {
    return input
  }
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, boundedInput(value)])
  )
}
