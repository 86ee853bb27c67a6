import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { IOContext } from '@vtex/api'
import { APP_ID } from '../../../tools/ourApp'

/** What VTEX was asked. */
export interface Asked {
  method: string
  path: string
  /** Its parameters, decoded. */
  params: Record<string, string>
  /** By their names in lower case. */
  headers: Record<string, unknown>
  body: unknown
}

/** What it answers. */
export interface Reply {
  status?: number
  headers?: OutgoingHttpHeaders
  /** JSON, or a text as it is. */
  body?: unknown
  /** Nothing, ever; this is called instead. */
  hangs?: () => void
  hangsUp?: boolean
}

/** A VTEX that answers what a test tells it to, the last reply ever after. */
export interface ScriptedVtex {
  asked: Asked[]
  replies: Reply[]
}

/** What the runtime tells a client of the account that it works for. */
export const CONTEXT = {
  account: 'acme',
  workspace: 'master',
  region: 'dev',
  authToken: 'our-own-token',
  userAgent: APP_ID,
  sessionToken: 'stale session',
  segmentToken: 'stale segment',
  tracer: { isTraceSampled: false },
} as unknown as IOContext

/** The cookies of an operator's browser. */
export const COOKIES = {
  vtex_session: 's',
  vtex_segment: 'g',
  VtexIdclientAutCookie: 'admin',
  'checkout.vtex.com': '__ofid=held',
  CheckoutOrderFormOwnership: 'key',
}

/** The Cookie header that says who is asking, of those. */
export const SESSION =
  'vtex_session=s; vtex_segment=g; VtexIdclientAutCookie=admin'

/** Stands for VTEX's hosts during the tests of a file. */
export function scriptVtex(): ScriptedVtex {
  const vtex: ScriptedVtex = { asked: [], replies: [] }
  const server = createServer((request, response) =>
    reply(vtex, request, response)
  )
  const before = process.env.http_proxy

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo

    process.env.http_proxy = `http://127.0.0.1:${port}`
  })
  beforeEach(() => {
    vtex.asked.length = 0
    vtex.replies = []
  })
  afterAll(() => {
    if (before === undefined) {
      delete process.env.http_proxy
    } else {
      process.env.http_proxy = before
    }
    server.close()
    server.closeAllConnections()
  })
  return vtex
}

async function reply(
  { asked, replies }: ScriptedVtex,
  request: IncomingMessage,
  response: ServerResponse
) {
  const { method = '', url = '', headers } = request
  const { pathname, searchParams } = new URL(url)
  const sent = await text(request)

  asked.push({
    method,
    path: pathname,
    params: Object.fromEntries(searchParams),
    headers,
    body: sent ? JSON.parse(sent) : undefined,
  })
  const [{ status = 200, body = {}, ...how }] =
    replies.length > 1 ? replies.splice(0, 1) : replies

  if (how.hangsUp) {
    request.socket.destroy()
  } else if (how.hangs) {
    how.hangs()
  } else {
    const isText = typeof body === 'string'

    response.writeHead(status, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...how.headers,
    })
    response.end(isText ? body : JSON.stringify(body))
  }
}
