import type { IncomingHttpHeaders } from 'node:http'

/**
 * A request, read to its end.
 */
export interface Request {
  method: string
  /** Without the port. */
  host: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  cookies: Map<string, string>
  body: string
}

/**
 * What is sent back.
 */
export interface Answer {
  status: number
  headers: Record<string, string>
  /** One Set-Cookie line each. */
  cookies: string[]
  body: string | Buffer
  /** The connection breaks in the middle of the body. */
  isCut?: boolean
  /** The connection breaks before anything is sent. */
  isHungUp?: boolean
  /** The body is sent byte by byte, with so many milliseconds between them. */
  dripMs?: number
  /** How that time is waited for; as time goes by, when it is not said. */
  pause?(ms: number): Promise<void>
}

/**
 * An answer in JSON.
 */
export function json(
  status: number,
  value: unknown,
  cookies: string[] = []
): Answer {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache, no-store',
  }

  return { status, headers, cookies, body: JSON.stringify(value) }
}

/**
 * An answer that says in a sentence what is wrong with the request.
 */
export function refuse(status: number, message: string): Answer {
  return json(status, { message })
}

/**
 * An answer that sends the browser to another page.
 */
export function redirect(
  location: string,
  cookies: string[],
  status = 303
): Answer {
  const headers = { location, 'cache-control': 'no-store' }

  return { status, headers, cookies, body: '' }
}

/**
 * The JSON value of a body; `undefined` when it is no JSON. An empty body is
 * an empty object, since VTEX's own clients send both.
 */
export function parseJson(body: string): unknown {
  try {
    return body.trim() === '' ? {} : JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * Whether a JSON value is an object: no array, no null.
 */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
