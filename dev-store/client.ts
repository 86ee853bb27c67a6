import { parseCookies } from './cookies'
import type { Answer, Request } from './http'

/**
 * What the dev store answered.
 */
export interface ClientAnswer {
  status: number
  headers: Headers
  /** One Set-Cookie line each. */
  setCookies: string[]
  text: string
  /** The body when it is JSON, else an empty object. */
  body: Json
}

/**
 * Any JSON, into which one can look without asking first what is there.
 */
export interface Json {
  [key: string]: Json
}

/**
 * A browser without a window: it keeps cookies, and follows no redirect.
 */
export type Client = ReturnType<typeof createClient>

/**
 * A client of the dev store at this address, without any cookies yet.
 *
 * @param answer of a dev store in this process: takes the place of http, which
 * is slower
 */
export function createClient(
  url: string,
  answer?: (request: Request) => Promise<Answer>
) {
  const cookies = new Map<string, string>()
  const { host } = new URL(url)

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {}
  ): Promise<ClientAnswer> {
    const init = {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...headers,
      },
    }
    const address = new URL(`${url}${path}`)
    const answered = answer
      ? await inProcess(answer, address, init)
      : await overHttp(address, init)

    for (const line of answered.setCookies) {
      keep(cookies, line)
    }

    return { ...answered, body: jsonOf(answered.text) }
  }

  return {
    cookies,
    send,
    get: (path: string) => send('GET', path),
    cookie: (name: string) => cookies.get(name),
    /** Asks our service as the toolbar does, from a page of the store. */
    graphql: (
      query: string,
      variables?: Record<string, unknown>,
      headers: Record<string, string> = {}
    ) =>
      send(
        'POST',
        '/_v/private/graphql/v1',
        { query, variables },
        {
          origin: `http://${host}`,
          'sec-fetch-site': 'same-origin',
          ...headers,
        }
      ),
    /** Signs in and, as every page does, renews the session. */
    async signIn(email: string) {
      await send('GET', `/dev/sign-in?as=${encodeURIComponent(email)}`)

      return send('POST', '/api/sessions?items=*', {})
    },
  }
}

interface Init {
  method: string
  body?: string
  headers: Record<string, string>
}

async function overHttp(address: URL, init: Init) {
  const response = await fetch(address, { ...init, redirect: 'manual' })

  return {
    status: response.status,
    headers: response.headers,
    setCookies: response.headers.getSetCookie(),
    text: await response.text(),
  }
}

async function inProcess(
  answer: (request: Request) => Promise<Answer>,
  address: URL,
  { method, body = '', headers }: Init
) {
  const answered = await answer({
    method,
    host: address.hostname,
    path: address.pathname,
    query: address.searchParams,
    headers: { host: address.host, ...headers },
    cookies: parseCookies(headers.cookie),
    body,
  })

  if (answered.isHungUp || answered.isCut) {
    throw new Error('There is no answer')
  }

  return {
    status: answered.status,
    headers: new Headers(answered.headers),
    setCookies: answered.cookies,
    text: answered.body.toString(),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [[name, value] = ['', '']] = parseCookies(line)
  const maxAge = /;\s*max-age=(-?\d+)/i.exec(line)?.[1]
  const expires = /;\s*expires=([^;]+)/i.exec(line)?.[1]
  const isExpired =
    maxAge === undefined
      ? expires !== undefined && Date.parse(expires) <= Date.now()
      : Number(maxAge) <= 0

  if (isExpired) {
    cookies.delete(name)
  } else {
    cookies.set(name, value)
  }
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
