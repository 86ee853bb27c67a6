import { request } from 'node:http'

/**
 * What the platform answered.
 */
export interface ServiceAnswer {
  status: number
  setCookies: string[]
  /** The header `REST-Content-Range`. */
  range?: string
  text: string
}

/**
 * Asks the platform as our service does: through the emulator's http proxy, by
 * a VTEX address.
 */
export function askAsService(
  proxyUrl: string,
  method: string,
  address: string,
  {
    body,
    headers = {},
  }: { body?: string; headers?: Record<string, string> } = {}
): Promise<ServiceAnswer> {
  const { hostname, port } = new URL(proxyUrl)

  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path: address, headers }, (answer) => {
      let text = ''

      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          setCookies: answer.headers['set-cookie'] ?? [],
          range: answer.headers['rest-content-range']?.toString(),
          text,
        })
      )
      answer.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}
