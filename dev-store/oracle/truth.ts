import type { Json } from '../client'

const ASKED = 'vtex-impersonated-customer-email'

/** How many of which product. */
export type Items = Record<string, number>

/** A cart, as checkout has it. */
export interface Cart {
  id: string
  email: string | null
  items: Items
  /** All that was looked at of it. */
  text: string
}

/** What VTEX and one browser hold, seen behind the service's back. */
export interface Truth {
  /** Whom the session serves. */
  impersonated: string | null
  /** Whom it was asked to serve. */
  asked: string | null
  /** For whom it says that somebody has begun. */
  startedFor: string | null
  /** Whose profile it has. */
  profile: string | null
  campaign: string | null
  /** Whom the B2B Suite says that the session buys as. */
  suiteBuyer: string | null
  /** Whom the browser's cookie names. */
  held: string | null
  /** What the browser holds. */
  cart: Cart | null
  cookieText: string
  sessionText: string
}

/**
 * What is true, of what VTEX answered.
 *
 * @param namespaces all of the session
 * @param orderForm the one that the browser holds, if there is one
 */
export function truthOf(
  namespaces: Json,
  orderForm: Json | null,
  cookies: ReadonlyMap<string, string>
): Truth {
  const value = (namespace: string, key: string) =>
    textOf(namespaces[namespace]?.[key]?.value)

  return {
    impersonated: value('impersonate', 'storeUserEmail'),
    asked: value('public', ASKED),
    startedFor: startedForIn(value('public', 'telesales-witness')),
    profile: value('profile', 'email'),
    suiteBuyer: value('storefront-permissions', 'storeUserEmail'),
    campaign: value('public', 'utm_source'),
    held: textOf(decodeURIComponent(cookies.get(ASKED) ?? '')),
    cart: orderForm && cartOf(orderForm),
    cookieText: JSON.stringify([...cookies]),
    sessionText: JSON.stringify(namespaces),
  }
}

/** For whom a witness is, whoever has written it. */
function startedForIn(witness: string | null): string | null {
  try {
    return textOf(JSON.parse(witness ?? '{}').customerEmail)
  } catch {
    return null
  }
}

/** The order form that a browser with these cookies holds. */
export function heldOrderFormId(
  cookies: ReadonlyMap<string, string>
): string | null {
  return cookies.get('checkout.vtex.com')?.replace('__ofid=', '') || null
}

/** The products of which there are fewer than before. */
export function missingOf(before: Cart | null, after: Cart | null): string[] {
  return Object.entries(before?.items ?? {}).flatMap(([id, quantity]) =>
    (after?.items[id] ?? 0) < quantity ? [id] : []
  )
}

function cartOf(orderForm: Json): Cart {
  const items: Items = {}

  for (const { id, quantity } of (orderForm.items ?? []) as unknown as {
    id: string
    quantity: number
  }[]) {
    items[id] = (items[id] ?? 0) + quantity
  }
  return {
    id: String(orderForm.orderFormId),
    email: textOf(orderForm.clientProfileData?.email),
    items,
    text: JSON.stringify(orderForm),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
