import { createHash } from 'node:crypto'
import { json, parseJson, type Request, refuse } from '../http'
import { ACCOUNT, WORKSPACE } from '../people'
import { type Api, isUnder } from './api'

const ROOT = '/vbase/v2'
const FILE = new RegExp(
  `^${ROOT}/${ACCOUNT}/${WORKSPACE}/buckets/[^/]+/[^/]+/files/(.+)$`
)

/**
 * VBase, where a service keeps its files; here only in JSON.
 *
 * @see https://github.com/vtex/node-vtex-api/blob/master/src/clients/infra/VBase.ts
 */
export function createVbase(): Api & {
  clear(): void
  /** The texts of all files, by path. */
  files(): ReadonlyMap<string, string>
} {
  const files = new Map<string, string>()

  return {
    name: 'vbase',
    clear: () => files.clear(),
    files: () => files,
    owns: (path) => isUnder(path, ROOT),
    async answer({ method, path, headers, body }: Request) {
      const name = FILE.exec(path)?.[1]

      if (name === undefined || headers['content-encoding']) {
        return undefined
      }

      const present = files.get(path)
      const expected = headers['if-match']

      switch (method) {
        case 'GET':
          return present === undefined
            ? refuse(404, 'There is no such file')
            : withEtag(present, parseJson(present))
        case 'PUT':
        case 'DELETE':
          if (expected && expected !== (present && etagOf(present))) {
            return refuse(412, 'The file is another one by now')
          }
          if (method === 'DELETE') {
            return files.delete(path)
              ? { ...json(204, null), body: '' }
              : refuse(404, 'There is no such file')
          }
          if (body === '' || parseJson(body) === undefined) {
            return refuse(400, 'The body is not JSON')
          }
          files.set(path, body)

          return withEtag(body, [{ path: name, hash: etagOf(body) }])
      }
    },
  }
}

function withEtag(file: string, value: unknown) {
  const answer = json(200, value)

  return { ...answer, headers: { ...answer.headers, etag: etagOf(file) } }
}

function etagOf(file: string): string {
  return `"${createHash('sha256').update(file).digest('hex')}"`
}
