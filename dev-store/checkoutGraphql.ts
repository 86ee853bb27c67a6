import type { Emulator } from './emulator'
import { priceBaseOf } from './emulator/segment'
import { type Answer, isObject, json, parseJson, type Request } from './http'

const FIELD =
  /\b(orderForm|addToCart|updateItems|clearOrderFormMessages)\([^)]*\)\s*@context\([^)]*"vtex\.checkout-graphql(?:@0(?:\.x)?)?"/
const ROOT = '/api/checkout/pub/orderForm'
const CART = 'checkout.vtex.com'
/** What it brings to checkout of a browser. */
const BROUGHT = [
  CART,
  'CheckoutOrderFormOwnership',
  'vtex_segment',
  'vtex_session',
]

type Json = Record<string, unknown>

/** One call to checkout. */
type Ask = (method: string, call: string, body?: Json) => Promise<Answer>

/**
 * Stands in for vtex.checkout-graphql, with which the pages of a store read and fill
 * their cart. It is about the order form that the browser's cookie names, whatever a
 * page believes. Nothing when the request is not for it.
 *
 * @see https://github.com/vtex-apps/checkout-graphql, node/resolvers/items.ts
 */
export async function answerCheckoutGraphql(
  request: Request,
  emulator: Emulator
): Promise<Answer | undefined> {
  const sent = objectOr(parseJson(request.body))
  const field = FIELD.exec(String(sent.query))?.[1]
  const variables = objectOr(sent.variables)
  const { salesChannel } = priceBaseOf(request.cookies)
  const held = request.cookies.get(CART)?.replace('__ofid=', '')
  const ask: Ask = (method, call, body = {}) =>
    emulator.answer({
      ...request,
      method,
      path: `${ROOT}/${held ?? ''}${call}`,
      query: new URLSearchParams(
        method === 'PATCH'
          ? { sc: String(variables.salesChannel ?? salesChannel) }
          : {}
      ),
      headers: {},
      cookies: new Map(
        [...request.cookies].filter(([name]) => BROUGHT.includes(name))
      ),
      body: JSON.stringify(body),
    })

  switch (field) {
    case 'orderForm': {
      const answer = await ask('POST', '')

      // The only one of them that passes cookies on.
      return said(field, answer, answer.cookies)
    }
    case 'addToCart':
      return said(
        field,
        await ask('PATCH', '/items', { orderItems: addedOf(variables) })
      )
    case 'updateItems':
      return said(
        field,
        await ask('PATCH', '/items', {
          noSplitItem: variables.splitItem === false,
          orderItems: await placed(variables, ask),
        })
      )
    case 'clearOrderFormMessages':
      return said(field, await ask('POST', '/messages/clear'))
  }
}

/** What is added, without what is no part of it at checkout. */
function addedOf({ items }: Json): Json[] {
  return listOf(items).map(({ index, options, uniqueId, ...item }) => item)
}

/** What is changed, by its place: checkout knows no other. */
async function placed({ orderItems }: Json, ask: Ask): Promise<Json[]> {
  const { items } = objectOr(parseJson(String((await ask('POST', '')).body)))
  const ids = listOf(items).map(({ uniqueId }) => uniqueId)

  return listOf(orderItems).map(({ index, quantity, uniqueId }) => ({
    index: index ?? ids.indexOf(uniqueId),
    quantity,
  }))
}

function said(field: string, answer: Answer, cookies: string[] = []): Answer {
  const orderForm = parseJson(String(answer.body))

  if (answer.status >= 300 || !isObject(orderForm)) {
    const errors = [{ message: `checkout answered ${answer.status}` }]

    return { ...json(200, { data: null, errors }), isHungUp: answer.isHungUp }
  }

  return json(
    200,
    {
      data: {
        [field]: {
          ...orderForm,
          id: orderForm.orderFormId,
          marketingData: orderForm.marketingData ?? {},
          messages: { couponMessages: [], generalMessages: orderForm.messages },
        },
      },
    },
    cookies
  )
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function objectOr(value: unknown): Json {
  return isObject(value) ? value : {}
}
