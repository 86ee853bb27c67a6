import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseCookies } from './cookies'
import { type Answer, type Request, refuse } from './http'

const KEEP_ALIVE_MS = 120_000
const MAX_BODY_BYTES = 2 * 1024 * 1024

/**
 * A server on 127.0.0.1 that answers every request with what `answer` returns.
 */
export function serve(answer: (request: Request) => Promise<Answer>): Server {
  const server = createServer(async (incoming, response) => {
    send(response, await answerTo(incoming, answer))
  })

  // Else a request may meet the end of the connection on which it comes.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return server
}

/**
 * Makes the server listen on 127.0.0.1, where no other machine reaches it.
 * Resolves with its port; rejects when it cannot have the one asked for.
 */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/**
 * Ends the server and every connection it still has.
 */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answerTo(
  incoming: IncomingMessage,
  answer: (request: Request) => Promise<Answer>
): Promise<Answer> {
  const address = incoming.url ?? '/'
  const authority = incoming.headers.host ?? 'localhost'
  const absolute = address.startsWith('/')
    ? `http://${authority}${address}`
    : address

  if (!URL.canParse(absolute)) {
    return refuse(400, 'This is not an address')
  }

  const url = new URL(absolute)

  try {
    const body = await readBody(incoming)

    if (body === null) {
      return refuse(413, 'The body is over 2 MB')
    }

    return await answer({
      method: incoming.method ?? 'GET',
      host: url.hostname,
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      cookies: parseCookies(incoming.headers.cookie),
      body,
    })
  } catch (error) {
    if (error instanceof URIError) {
      return refuse(400, 'The address is not well encoded')
    }
    console.error('dev store:', error)

    return refuse(500, 'The dev store itself failed: see its terminal')
  }
}

async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let sizeBytes = 0

  // Too much is read to its end all the same, without being kept: whoever is
  // still sending would not hear an answer.
  for await (const chunk of incoming) {
    sizeBytes += chunk.length
    if (sizeBytes <= MAX_BODY_BYTES) {
      chunks.push(chunk)
    }
  }

  return sizeBytes > MAX_BODY_BYTES
    ? null
    : Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer.isHungUp) {
    response.destroy()

    return
  }

  const body = Buffer.from(answer.body)

  // Several Set-Cookie lines must stay several: joined, browsers drop them.
  if (answer.cookies.length > 0) {
    response.setHeader('set-cookie', answer.cookies)
  }
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': body.length,
  })

  if (answer.isCut) {
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  } else if (answer.dripMs) {
    drip(response, body, answer.dripMs, answer.pause)
  } else {
    response.end(body)
  }
}

function drip(
  response: ServerResponse,
  body: Buffer,
  pauseMs: number,
  pause: Answer['pause']
): void {
  if (pause) {
    response.write(body.subarray(0, 1))
    pause(pauseMs * (body.length - 1)).then(() =>
      response.end(body.subarray(1))
    )

    return
  }

  let sent = 0
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + 1))
    sent++
    if (sent >= body.length) {
      clearInterval(timer)
      response.end()
    }
  }, pauseMs)

  response.flushHeaders()
  response.on('close', () => clearInterval(timer))
  // Unreferenced: an answer nobody waits for keeps no process alive.
  timer.unref()
}
