import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Answer, refuse } from './http'
import { themeHead } from './themeFiles'

// The store's routes, by path. What is behind a `#` never gets here.
const PAGES = [
  /^\/$/,
  /^\/[^/]+\/p$/,
  /^\/cart$/,
  /^\/account$/,
  /^\/checkout\/orderPlaced\/?$/,
  /^\/institutional\/.+$/,
  // No store has it: all that the bar says.
  /^\/dev\/said$/,
]

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What was read, by path: a page is built before it is served. */
const read = new Map<string, Buffer>()

/**
 * Answers a request for a page of the store, or for a file under `/assets/`,
 * from the folder of the built page.
 */
export async function answerPage(
  path: string,
  folder: string | undefined
): Promise<Answer> {
  const isPage = PAGES.some((page) => page.test(path))
  const asset = /^\/assets\/([\w.-]+)$/.exec(path)?.[1]

  if (!isPage && asset === undefined) {
    return refuse(404, `The store has nothing at ${path}`)
  }
  if (folder === undefined) {
    return refuse(503, 'The page is not built: this dev store has only APIs')
  }

  const file = asset === undefined ? 'index.html' : join('assets', asset)

  try {
    const body = await readOnce(join(folder, file))

    return {
      status: 200,
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        // An asset that changes has another name.
        'cache-control':
          asset === undefined ? 'no-cache' : 'max-age=31536000, immutable',
      },
      cookies: [],
      body: asset === undefined ? await themed(body) : body,
    }
  } catch {
    return refuse(404, `The store has nothing at ${path}`)
  }
}

async function themed(page: Buffer): Promise<string> {
  const head = await themeHead()

  return page.toString().replace('</head>', () => `${head}</head>`)
}

async function readOnce(path: string): Promise<Buffer> {
  const body = read.get(path) ?? (await readFile(path))

  read.set(path, body)
  return body
}
