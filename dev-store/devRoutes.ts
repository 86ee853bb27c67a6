import { pricedCatalog } from './catalog'
import { expireCookie, keepCookie } from './cookies'
import { forgetRegistered } from './customers'
import type { Emulator } from './emulator'
import { priceBaseOf } from './emulator/segment'
import { namespacesOf } from './emulator/session'
import { personByEmail } from './findPerson'
import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  redirect,
  refuse,
} from './http'
import { ACCOUNT, isAdmin, people, roleInWords } from './people'

const DAY_SECONDS = 24 * 60 * 60
const ADMIN_COOKIE = 'VtexIdclientAutCookie'
const STORE_COOKIE = `${ADMIN_COOKIE}_${ACCOUNT}`

const LEFT_BY_ANOTHER = [
  ADMIN_COOKIE,
  STORE_COOKIE,
  'vtex_session',
  'vtex_segment',
  'checkout.vtex.com',
  'CheckoutOrderFormOwnership',
  'vtex-impersonated-customer-email',
]

/**
 * Answers what only a dev store has, everything under `/dev/`; nothing when
 * there is no such thing.
 */
export async function answerDev(
  request: Request,
  emulator: Emulator
): Promise<Answer | undefined> {
  const { orders, trouble } = emulator

  switch (`${request.method} ${request.path}`) {
    case 'GET /dev/sign-in':
      return signIn(request, emulator)
    case 'GET /dev/sign-out':
      revoke(request, emulator)

      return redirect('/', [ADMIN_COOKIE, STORE_COOKIE].map(expireCookie))
    case 'GET /dev/people':
      return json(200, people.map(describePerson))
    case 'GET /dev/catalog':
      return json(200, pricedCatalog(priceBaseOf(request.cookies)))
    case 'GET /dev/session': {
      const session = emulator.sessionOf(request.cookies)

      return json(200, session ? namespacesOf(session, '*') : {})
    }
    case 'POST /dev/expire-admin':
      emulator.vtexId.revoke(request.cookies.get(ADMIN_COOKIE) ?? '')

      return json(200, {})
    case 'GET /dev/orders':
      return orders.list(request)
    case 'DELETE /dev/orders':
      return orders.clear()
    case 'POST /dev/place-order':
      return orders.place(request)
    case 'POST /dev/order-again':
      return orders.again(request)
    case 'POST /dev/break-cart':
      return breakCart(request, emulator)
    case 'DELETE /dev/vbase':
      emulator.vbase.clear()

      return json(200, {})
    case 'GET /dev/settings':
      return emulator.settings.show()
    case 'PUT /dev/settings':
      return emulator.settings.save(request)
    case 'DELETE /dev/settings':
      return emulator.settings.clear()
    case 'GET /dev/audit':
      return emulator.audit.list()
    case 'DELETE /dev/audit':
      return emulator.audit.clear()
    case 'DELETE /dev/customers':
      forgetRegistered()

      return json(200, {})
    case 'GET /dev/trouble':
      return trouble.list()
    case 'POST /dev/trouble':
      return trouble.order(parseJson(request.body))
    case 'DELETE /dev/trouble':
      return trouble.clear(request.query.get('operation') ?? undefined)
  }
}

// Whoever signs in has this browser to themself: nothing of the person before
// is left in it.
function signIn(request: Request, emulator: Emulator): Answer {
  // A + that was typed into an address by hand means itself.
  const email = request.query.get('as')?.replaceAll(' ', '+') ?? ''
  const person = personByEmail(email)

  if (!person) {
    const emails = people.map(({ email }) => email).join(', ')

    return refuse(404, `Nobody has this email. Known are ${emails}`)
  }
  revoke(request, emulator)

  const name = isAdmin(person) ? ADMIN_COOKIE : STORE_COOKIE
  const token = emulator.vtexId.issue(person)
  const others = LEFT_BY_ANOTHER.filter((cookie) => cookie !== name)

  return redirect('/?telesales', [
    ...others.map(expireCookie),
    keepCookie(name, token, DAY_SECONDS),
  ])
}

function breakCart(
  request: Request,
  { orderForms, trouble }: Emulator
): Answer {
  const held = orderForms.heldBy(request)
  const sent = parseJson(request.body)
  const status = isObject(sent) && sent.status !== undefined ? sent.status : 500

  return held
    ? trouble.order({ brokenCarts: { [held.id]: status } })
    : refuse(404, 'This browser has no cart')
}

function revoke({ cookies }: Request, { vtexId }: Emulator): void {
  for (const name of [ADMIN_COOKIE, STORE_COOKIE]) {
    vtexId.revoke(cookies.get(name) ?? '')
  }
}

function describePerson(person: (typeof people)[0]) {
  const { email, firstName, lastName } = person

  return {
    email,
    role: roleInWords(person),
    ...(firstName && { name: [firstName, lastName].join(' ') }),
  }
}
