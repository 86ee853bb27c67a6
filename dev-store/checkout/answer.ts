import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Emulator } from '../emulator'
import type { Answer, Request } from '../http'
import { cardFormHtml } from './cardForm'
import { CUSTOM_STYLES, customScript } from './customFiles'
import { checkoutHtml } from './html'
import { runtimeContext } from './runtime'

/** As a page may say it that runs no script but those that it names. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
].join('; ')

/** Nothing that is typed there goes anywhere. */
const CARD_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'self'"

const LOCALE = /^[a-z]{2,3}(-\w+)*$/i
const JQUERY = require.resolve('jquery/dist/jquery.min.js')
/** The letters are the same on each machine, for the pictures' sake. */
const FONT = /^\/checkout-ui\/inter-(400|700)\.woff2$/
const STYLES = join(__dirname, 'checkout.css')

const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
}

/**
 * Answers for VTEX Checkout: its page, the files that merchants and apps add to it, and
 * what it loads of VTEX's own; nothing for any other path.
 *
 * @param page the folder of the built page
 */
export async function answerCheckout(
  request: Request,
  { orderForms, trouble }: Emulator,
  page: string | undefined
): Promise<Answer | undefined> {
  const { path, query } = request
  const { cardForm, customScripts } = trouble.checkoutPage()
  const held = orderForms.heldBy(request)
  const asked = query.get('locale') ?? ''
  const locale = LOCALE.test(asked) ? asked : (held?.locale ?? 'en-US')

  const [, weight] = FONT.exec(path) ?? []

  if (weight) {
    return found('woff2', await readFile(fontFile(weight)))
  }
  switch (path) {
    case '/checkout':
    case '/checkout/':
      if (held) {
        held.locale = locale
      }

      return found('html', checkoutHtml(locale, cardForm), {
        'content-security-policy': POLICY,
      })
    case '/card-ui/index.html':
      return found('html', cardFormHtml(), {
        'content-security-policy': CARD_POLICY,
      })
    case '/files/checkout6-custom.js':
      return found('js', await customScript(customScripts, page))
    case '/files/checkout6-custom.css':
      return found('css', CUSTOM_STYLES)
    case '/legacy-extensions/checkout':
      return found('json', runtimeContext(locale))
    case '/checkout-ui/jquery.js':
      return found('js', await readFile(JQUERY))
    case '/checkout-ui/style.css':
      return found('css', await readFile(STYLES))
    case '/checkout-ui/checkout.js':
      return page === undefined
        ? undefined
        : found('js', await readFile(join(page, 'checkout', 'checkout.js')))
  }
}

function fontFile(weight: string) {
  return require.resolve(
    `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`
  )
}

function found(
  type: keyof typeof TYPES,
  body: string | Buffer,
  headers: Record<string, string> = {}
): Answer {
  return {
    status: 200,
    headers: {
      'content-type': TYPES[type],
      'cache-control': 'no-cache',
      ...headers,
    },
    cookies: [],
    body,
  }
}
