import { Agent, request as ask, type IncomingMessage } from 'node:http'
import serviceSettings from '../node/service.json'
import { CREDENTIAL } from './credential'
import { documentForService } from './graphqlGate'
import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  refuse,
} from './http'
import type { Ids } from './ids'
import { ACCOUNT, WORKSPACE } from './people'
import type { StoreTime } from './time/storeTime'
import { TOOK_MS } from './time/virtualTime'

const TIMEOUT_MS = serviceSettings.timeout * 1000
const PATH = `/${ACCOUNT}/${WORKSPACE}/_v/graphql`

// What VTEX's edge leaves of a browser's request.
const PASSED_ON = [
  'content-type',
  'cookie',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
]

/**
 * The way of a page's private GraphQL request to our service, as VTEX's edge
 * and its graphql-server make it. `close` ends the connections it keeps.
 *
 * @param time virtual time, if that says what takes too long
 */
export function createGraphqlRoute(
  servicePort: number,
  ids: Ids,
  time?: StoreTime
) {
  const agent = new Agent({ keepAlive: true })

  async function answer(request: Request): Promise<Answer> {
    const body = parseJson(request.body)

    if (!isObject(body) || typeof body.query !== 'string') {
      return refusal('The body needs a "query"')
    }

    const { variables, operationName } = body
    let query: string

    try {
      query = documentForService(body.query)
    } catch (error) {
      return refusal(String(error))
    }

    const answered = await forward(
      agent,
      servicePort,
      headersFor(request, ids),
      JSON.stringify({ query, variables, operationName }),
      time ? undefined : AbortSignal.timeout(TIMEOUT_MS)
    )

    await time?.logged()
    return answered
  }

  return { answer, close: () => agent.destroy() }
}

function refusal(message: string): Answer {
  return json(400, { errors: [{ message }] })
}

function headersFor({ headers, cookies, host, query }: Request, ids: Ids) {
  const passedOn = PASSED_ON.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, headers[name]]]
  )
  // On VTEX a store has no port of its own: neither its host nor what browsers
  // say of its pages. Whoever comes from another port comes from elsewhere.
  const ownPages = ['origin', 'referer'].flatMap((name) => {
    const from = String(headers[name])
    const isOwn = URL.canParse(from) && new URL(from).host === headers.host

    return isOwn ? [[name, from.replace(String(headers.host), host)]] : []
  })

  return {
    ...Object.fromEntries([...passedOn, ...ownPages]),
    'x-forwarded-host': host,
    'x-request-id': ids.uuid(),
    'x-vtex-account': ACCOUNT,
    'x-vtex-credential': CREDENTIAL,
    'x-vtex-locale': query.get('locale') ?? 'en-US',
    'x-vtex-operation-id': headers['x-vtex-operation-id'] ?? ids.uuid(),
    'x-vtex-segment': cookies.get('vtex_segment') ?? '',
    'x-vtex-session': cookies.get('vtex_session') ?? '',
    'x-vtex-workspace': WORKSPACE,
  }
}

function forward(
  agent: Agent,
  port: number,
  headers: Record<string, string>,
  body: string,
  signal?: AbortSignal
): Promise<Answer> {
  return new Promise((resolve) => {
    const outgoing = ask(
      {
        agent,
        port,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        host: '127.0.0.1',
        method: 'POST',
        path: PATH,
        signal,
      },
      (incoming) => relay(incoming).then(resolve, fail)
    )

    function fail(error: Error) {
      resolve(
        error.name === 'AbortError' || error.name === 'TimeoutError'
          ? tooLong()
          : refuse(502, 'The service does not answer')
      )
    }

    outgoing.on('error', fail)
    outgoing.end(body)
  })
}

async function relay(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []

  for await (const chunk of incoming) {
    chunks.push(chunk)
  }

  const {
    'content-type': type,
    'cache-control': cache,
    [TOOK_MS]: tookMs,
  } = incoming.headers

  if (Number(tookMs) > TIMEOUT_MS) {
    return tooLong()
  }

  return {
    status: incoming.statusCode ?? 502,
    headers: {
      'content-type': type ?? 'application/json',
      'cache-control': cache ?? 'no-store',
      ...(tookMs && { [TOOK_MS]: String(tookMs) }),
    },
    cookies: incoming.headers['set-cookie'] ?? [],
    body: Buffer.concat(chunks),
  }
}

function tooLong(): Answer {
  return refuse(504, 'The service took too long')
}
