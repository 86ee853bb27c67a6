import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { Browser, isOrderFormTold } from '../browser'
import { parseEmail } from '../email'

function browserWith(
  cookies: Record<string, string> = {},
  host = 'acme.myvtex.com'
) {
  return new Browser((name) => cookies[name], 'acme', host)
}

const SIGNED_IN = {
  vtex_session: 's1',
  vtex_segment: 'g1',
  VtexIdclientAutCookie: 'admin',
  VtexIdclientAutCookie_acme: 'store',
  'checkout.vtex.com': '__ofid=operators',
}

describe('what VTEX is told about the browser', () => {
  it('is the session, the segment and both sign-ins, and no more', () => {
    expect(browserWith(SIGNED_IN).sessionCookies()).toBe(
      'vtex_session=s1; vtex_segment=g1; VtexIdclientAutCookie=admin; VtexIdclientAutCookie_acme=store'
    )
  })

  it('is no identity when an order form is made', () => {
    expect(browserWith(SIGNED_IN).segmentCookie()).toBe('vtex_segment=g1')
  })

  it('is the new order form, never the one that the browser holds', () => {
    const cookies = browserWith(SIGNED_IN).orderFormCookies([
      'checkout.vtex.com=__ofid=anas; path=/',
      'CheckoutOrderFormOwnership=key; path=/',
      'other=1',
    ])

    expect(cookies).toBe(
      'vtex_segment=g1; checkout.vtex.com=__ofid=anas; CheckoutOrderFormOwnership=key'
    )
  })
})

describe('who is at the browser', () => {
  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ other: 'x', vtex_session: '' }, false],
    [{ vtex_segment: 'g1' }, true],
    [{ 'checkout.vtex.com': '__ofid=a' }, true],
  ])('keeps cookies, as %j shows: %s', (cookies, has) => {
    expect(browserWith(cookies).hasCookies).toBe(has)
  })

  it('is told by its session and its sign-ins', () => {
    const browser = browserWith(SIGNED_IN)

    expect(browser.session).toBe('s1')
    expect(browser.hasAdmin).toBe(true)
    expect(browser.adminHeaders()).toEqual({ VtexIdclientAutCookie: 'admin' })
  })

  it.each([
    {},
    { vtex_session: '', VtexIdclientAutCookie: '' },
    { VtexIdclientAutCookie_acme: 'store' },
  ])('is nobody whom we know with %j', (cookies) => {
    const browser = browserWith(cookies as never)

    expect(browser.session).toBeNull()
    expect(browser.hasAdmin).toBe(false)
    expect(browser.adminHeaders()).toEqual({ VtexIdclientAutCookie: '' })
  })
})

describe('the order form that the browser holds', () => {
  it.each([
    ['__ofid=0f3c-9_A', '0f3c-9_A'],
    ['__ofid=', null],
    ['__ofid=../x', null],
    ['__ofid=a/b', null],
    ['__ofid=a%2Fb', null],
    ['__ofid=a b', null],
    ['x__ofid=a', null],
    ['ofid=a', null],
    ['', null],
    [undefined, null],
  ])('is read from %j', (cookie, id) => {
    const browser = browserWith({ 'checkout.vtex.com': cookie } as never)

    expect(browser.orderFormId).toBe(id)
  })

  it('is told to checkout, with the key to it', () => {
    const browser = browserWith({
      ...SIGNED_IN,
      CheckoutOrderFormOwnership: 'key',
    })

    expect(browser.orderFormCookies()).toBe(
      'vtex_segment=g1; checkout.vtex.com=__ofid=operators; CheckoutOrderFormOwnership=key'
    )
  })

  it('is another one once it is told so', () => {
    const browser = browserWith(SIGNED_IN)

    expect([browser.newOrderFormId, browser.customerCookie]).toEqual([
      null,
      null,
    ])
    browser.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=anas; path=/',
    ])
    expect([browser.newOrderFormId, browser.customerCookie]).toEqual([
      'anas',
      'vtex-impersonated-customer-email=ana@example.com; Path=/; Secure; SameSite=Lax',
    ])
    browser.forgetCustomer()
    expect([browser.newOrderFormId, browser.customerCookie]).toEqual([
      '',
      'vtex-impersonated-customer-email=; Path=/; Max-Age=0; Secure; SameSite=Lax',
    ])
  })

  it.each([
    [['checkout.vtex.com=__ofid=anas; path=/'], true],
    [['other=1', 'checkout.vtex.com=__ofid=anas'], true],
    [['checkout.vtex.com=__ofid=brunos; path=/'], false],
    [['other=__ofid=anas'], false],
    [['checkout.vtex.com=anas'], false],
    [[], false],
  ])('is Ana’s by %j: %s', (setCookies, isTold) => {
    expect(isOrderFormTold(setCookies, 'anas')).toBe(isTold)
  })
})

describe('whom the browser holds', () => {
  const cookie = 'vtex-impersonated-customer-email'

  it.each([
    ['ana@example.com', 'ana@example.com'],
    ['bruno+vip@example.com', 'bruno+vip@example.com'],
    ['jos%C3%A9@example.com', 'josé@example.com'],
    ['100%25@example.com', '100%@example.com'],
    ['50%@example.com', '50%@example.com'],
  ])('is read from the cookie %s', (value, email) => {
    expect(browserWith({ [cookie]: value }).customerEmail).toBe(email)
  })

  it('is nobody without a cookie, or after the end', () => {
    const browser = browserWith({ [cookie]: 'ana@example.com' })

    browser.forgetCustomer()
    expect(browser.customerEmail).toBeNull()
    expect(browserWith().customerEmail).toBeNull()
  })
})

describe('what the browser is told', () => {
  it('is a new segment and session, for the store’s own host', () => {
    const browser = browserWith(SIGNED_IN, 'www.acme.example:8080')

    browser.refreshSession(
      [
        'vtex_segment=g2; expires=Sun, 04 Apr 2027 18:31:26 GMT; domain=acme.vtexcommercestable.com.br; path=/; secure',
        'vtex_session=s2; path=/; httponly',
        'janus_sid=1',
      ],
      {}
    )
    expect(browser.setCookies()).toEqual([
      'vtex_session=s2; path=/; httponly',
      'vtex_segment=g2; expires=Sun, 04 Apr 2027 18:31:26 GMT; Domain=www.acme.example; path=/; secure',
    ])
    expect(browser.sessionCookies()).toContain(
      'vtex_session=s2; vtex_segment=g2'
    )
  })

  it('is the new tokens when VTEX gives them in the body alone', () => {
    const browser = browserWith(SIGNED_IN)

    browser.refreshSession([], { sessionToken: 's1', segmentToken: 'g2' })
    expect(browser.setCookies()).toEqual([
      'vtex_segment=g2; Path=/; Secure; SameSite=Lax',
    ])
    browser.refreshSession([], { sessionToken: 's2' })
    expect(browser.setCookies()).toContain(
      'vtex_session=s2; Path=/; Secure; SameSite=Lax; HttpOnly'
    )
  })

  it.each([
    'a\u0100b',
    'a\0b',
    'a\u007fb',
    'a\u00e9b',
    'a b',
    'a;b',
    'a,b',
    '"',
  ])('is no token that a cookie cannot hold: %j', (sessionToken) => {
    const browser = browserWith(SIGNED_IN)

    browser.refreshSession([], { sessionToken })
    expect(browser.setCookies()).toEqual([])
  })

  it('is the customer’s order form and a readable email', () => {
    const browser = browserWith(SIGNED_IN)

    browser.holdCustomer('bruno+vip@example.com', [
      'checkout.vtex.com=__ofid=b; domain=acme.vtexcommercestable.com.br; path=/',
      'unrelated=1',
    ])
    expect(browser.setCookies()).toEqual([
      'checkout.vtex.com=__ofid=b; Domain=acme.myvtex.com; path=/',
      'vtex-impersonated-customer-email=bruno+vip@example.com; Path=/; Secure; SameSite=Lax',
    ])
  })

  it('names no domain when the host is not known', () => {
    const browser = browserWith(SIGNED_IN, '')

    browser.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=b; domain=x; path=/',
    ])
    expect(browser.setCookies()[0]).toBe('checkout.vtex.com=__ofid=b; path=/')
  })

  it.each([
    [' Domain=a.vtex', ' Domain=acme.myvtex.com'],
    ['domain=a.vtex', ' Domain=acme.myvtex.com'],
    ['  DOMAIN = a.vtex', ' Domain=acme.myvtex.com'],
    [' path=/domain=a', ' path=/domain=a'],
  ])('names the store’s own host alone: %j', (attribute, passedOn) => {
    const browser = browserWith(SIGNED_IN)

    browser.refreshSession([`vtex_segment=g2;${attribute}; secure`], {})
    expect(browser.setCookies()).toEqual([
      `vtex_segment=g2;${passedOn}; secure`,
    ])
  })

  it.each(['', ' acme.myvtex.com', '[::1]:3000'])(
    'is no domain’s matter where the host is %j',
    (host) => {
      const browser = browserWith(SIGNED_IN, host)

      browser.forgetCustomer()
      expect(browser.setCookies()).toEqual([
        'checkout.vtex.com=; Path=/; Max-Age=0',
        'CheckoutOrderFormOwnership=; Path=/; Max-Age=0',
        'vtex-impersonated-customer-email=; Path=/; Max-Age=0; Secure; SameSite=Lax',
      ])
    }
  )

  it('is the last of what is said of one cookie', () => {
    const browser = browserWith(SIGNED_IN)

    browser.forgetCustomer()
    browser.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=a; domain=x; path=/',
    ])
    expect(
      browser.setCookies().filter((line) => line.includes('Domain='))
    ).toEqual([
      'checkout.vtex.com=__ofid=a; Domain=acme.myvtex.com; path=/',
      'CheckoutOrderFormOwnership=; Domain=acme.myvtex.com; Path=/; Max-Age=0',
    ])
  })

  it('is to forget the order form and the email, however they were set', () => {
    const browser = browserWith(SIGNED_IN)

    browser.forgetCustomer()
    expect(browser.setCookies()).toEqual([
      'checkout.vtex.com=; Path=/; Max-Age=0',
      'checkout.vtex.com=; Domain=acme.myvtex.com; Path=/; Max-Age=0',
      'CheckoutOrderFormOwnership=; Path=/; Max-Age=0',
      'CheckoutOrderFormOwnership=; Domain=acme.myvtex.com; Path=/; Max-Age=0',
      'vtex-impersonated-customer-email=; Path=/; Max-Age=0; Secure; SameSite=Lax',
    ])
  })

  it('is one cookie with three attributes, whatever the email', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.string({ unit: 'grapheme' }),
        (base, extra) => {
          const email = parseEmail(extra + base)

          fc.pre(email !== null)
          const browser = browserWith()

          browser.holdCustomer(email, [])
          const [setCookie] = browser.setCookies()
          const [, value] =
            /^[^=]+=([!#-+--:<-[\]-~]+); Path=\/; Secure; SameSite=Lax$/.exec(
              setCookie
            ) as RegExpExecArray

          expect(decodeURIComponent(value)).toBe(email)
        }
      )
    )
  })
})
