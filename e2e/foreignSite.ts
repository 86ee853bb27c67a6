import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody else's, on this machine. */
export interface ForeignSite {
  /** The address of the page that has this in its body, at a host that leads here. */
  pageWith(html: string, host?: string): string
  close(): Promise<void>
}

/**
 * A site at another port, and so of another origin, but of the same site as
 * browsers see it: they send it the store's cookies. No real one is nearer.
 */
export async function startForeignSite(): Promise<ForeignSite> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')

    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html>${searchParams.get('html') ?? ''}`)
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    pageWith: (html, host = 'localhost') =>
      `http://${host}:${port}/?html=${encodeURIComponent(html)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
