import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

import { SELF_SIGNED } from './selfSigned'

/** The hosts of myvtex.com by https: the store's, and those of others. */
export interface HttpsFront {
  /** Where the store is. */
  store: string
  /** The address of another account's page with this in its body, which sets a cookie. */
  pageOfAnother(html: string, setCookie?: string): string
  close(): Promise<void>
}

/**
 * Stands before the dev store as VTEX's edge stands before a store: browsers come by
 * https, which is when they keep cookies that are `Secure`.
 *
 * @param storeUrl the dev store's own address
 */
export async function startHttpsFront(storeUrl: string): Promise<HttpsFront> {
  const server = createServer(SELF_SIGNED, (incoming, response) => {
    const { headers, method, url = '/' } = incoming

    if (headers.host?.startsWith('acme.')) {
      incoming.pipe(
        request(new URL(url, storeUrl), { headers, method }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.rawHeaders)
          answer.pipe(response)
        })
      )
      return
    }
    const { searchParams } = new URL(url, storeUrl)

    for (const cookie of searchParams.getAll('cookie')) {
      response.appendHeader('set-cookie', cookie)
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html>${searchParams.get('html') ?? ''}`)
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    store: `https://acme.myvtex.com:${port}`,
    pageOfAnother(html, cookie = '') {
      const said = new URLSearchParams({ html, cookie })

      return `https://evil.myvtex.com:${port}/?${said}`
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
