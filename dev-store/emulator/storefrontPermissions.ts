import { createHash } from 'node:crypto'
import { storePerson } from '../findPerson'
import { isObject, json, parseJson } from '../http'
import type { Person } from '../people'
import type { Api } from './api'
import { type CallPlatform, textOf } from './sessionApp'
import type { Trouble } from './trouble'

const PATH = '/_v/storefront-permissions/session/transform'

/**
 * Where the Session Manager calls the B2B Suite.
 */
export const TRANSFORM = `http://app.io.vtex.com${PATH}`

const ORDER_FORMS =
  'http://acme.vtexcommercestable.com.br/api/checkout/pub/orderForm'

/**
 * Which organisation's buyer somebody is, and where that is.
 */
interface Membership {
  organization: string
  costcenter: string
  city: string
}

const MEMBERS: Record<string, Membership> = {
  'ana@example.com': {
    organization: 'hospital',
    costcenter: 'cardiology',
    city: 'Rio de Janeiro',
  },
  'bruno+vip@example.com': {
    organization: 'bakery',
    costcenter: 'ovens',
    city: 'São Paulo',
  },
  'sam@example.com': {
    organization: 'bakery',
    costcenter: 'sales',
    city: 'Belo Horizonte',
  },
}

const NOTHING = {
  storeUserId: '',
  storeUserEmail: '',
  organization: '',
  costcenter: '',
  costCenterAddressId: '',
  priceTables: '',
  userId: '',
  hash: '',
}

/**
 * The B2B Suite's `vtex.storefront-permissions`, as far as it is a session app: it
 * finds out whose buyer somebody is, and writes them into the order form that the
 * session names, which may be the one of somebody before them.
 *
 * @see https://developers.vtex.com/docs/apps/vtex.storefront-permissions
 */
export function createStorefrontPermissions(
  call: CallPlatform,
  trouble: Trouble
): Api {
  async function setProfile(input: unknown) {
    const read = (namespace: string, key: string) =>
      textIn(input, namespace, key)
    if (read('public', 'removeB2B')) {
      return answerOf(NOTHING)
    }

    const { acting, chosen } = buyerIn(read)
    const buyer = chosen ?? acting
    const member = MEMBERS[buyer?.email ?? '']
    const person = chosen && {
      storeUserId: chosen.id,
      storeUserEmail: chosen.email,
    }

    if (!buyer || !member) {
      return answerOf({ ...NOTHING, ...person, userId: buyer?.id ?? '' })
    }

    const { costcenter, organization } = member
    const orderFormId = read('checkout', 'orderFormId')
    const hash = createHash('sha256')
      .update(`${organization}|${costcenter}`)
      .digest('hex')

    if (orderFormId) {
      const orderForm = `${ORDER_FORMS}/${orderFormId}`
      const isAnother = hash !== read('storefront-permissions', 'hash')

      if (isAnother && trouble.clearsCart()) {
        await call(`${orderForm}/items/removeAll`, {}).catch(() => null)
      }
      // Nobody waits for these, since a session must not wait for long.
      void attach(`${orderForm}/attachments`, buyer, member)
    }

    return answerOf({
      ...NOTHING,
      ...person,
      costcenter,
      organization,
      costCenterAddressId: costcenter,
      userId: buyer.id,
      hash,
    })
  }

  async function attach(
    attachments: string,
    { document, email, firstName, lastName, phone }: Person,
    { city, costcenter, organization }: Membership
  ) {
    await Promise.allSettled([
      call(`${attachments}/marketingData`, {
        marketingTags: [organization],
        utmCampaign: organization,
        utmMedium: costcenter,
      }),
      call(`${attachments}/shippingData`, {
        address: {
          addressId: costcenter,
          city,
          country: 'BRA',
          isDisposable: true,
        },
        clearAddressIfPostalCodeNotFound: false,
      }),
      call(`${attachments}/clientProfileData`, {
        email,
        firstName: firstName ?? null,
        lastName: lastName ?? null,
        document: document ?? null,
        documentType: 'cpf',
        phone: phone ?? '+10000000000',
        isCorporate: true,
      }),
    ])
  }

  return {
    name: 'storefrontPermissions',
    owns: (path) => path === PATH,
    async answer({ method, body }) {
      return method === 'POST'
        ? json(200, await setProfile(parseJson(body)))
        : undefined
    },
  }
}

/**
 * Who buys: whom a shopper impersonates by the B2B Suite itself, before the
 * customer whom an operator acts for, before the shopper.
 */
function buyerIn(read: (namespace: string, key: string) => string | undefined) {
  const shopper = read('authentication', 'storeUserEmail')
  const ofSuite = shopper && read('public', 'impersonate')
  const ofOperator =
    read('impersonate', 'storeUserId') && read('impersonate', 'storeUserEmail')

  return {
    acting: shopper ? storePerson(shopper) : undefined,
    chosen: storePerson(ofSuite || ofOperator || ''),
  }
}

function textIn(input: unknown, namespace: string, key: string) {
  const keys = isObject(input) ? input[namespace] : undefined
  const entry = isObject(keys) ? keys[key] : undefined

  return isObject(entry) ? textOf(entry.value) : undefined
}

function answerOf(outputs: typeof NOTHING) {
  return {
    'storefront-permissions': Object.fromEntries(
      Object.entries(outputs).map(([key, value]) => [key, { value }])
    ),
  }
}
