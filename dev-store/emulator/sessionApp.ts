/**
 * Values by address: `namespace.key`. Cookies are in the namespace `cookie`.
 */
export type Values = Record<string, unknown>

/**
 * Asks a VTEX service, by POST when there is a body, and resolves with the JSON
 * it answers. Throws when it answers anything but a 2xx with JSON.
 */
export type CallPlatform = (url: string, body?: object) => Promise<unknown>

/**
 * A session app: it watches some values of the session, and from all of them
 * makes others.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-aggregation-create-and-transform-calls
 */
export interface SessionApp {
  name: string
  /** Called with no input when a session is created. */
  runsOnCreate: boolean
  /** The addresses it watches. */
  inputs: string[]
  /** The one namespace it writes, and the keys in it. */
  outputs: { namespace: string; keys: string[] }
  /** What becomes of a key it wrote before and leaves out now. */
  clears: 'by leaving out' | 'by emptying'
  /** Its answer may change while its inputs do not, as a token expires. */
  isTimeDependent: boolean
  /** Makes outputs, by key, of inputs, by address. */
  transform(input: Values, call: CallPlatform): Promise<Outputs>
  /** Stands in for outputs when the transform throws. */
  whenItFails: Outputs
}

/**
 * What a session app writes: always strings, `"true"` and `"false"` included.
 */
export type Outputs = Record<string, string>

/**
 * The value when it is a text with something in it, else `undefined`.
 */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
