import { describe, expect, it } from '@jest/globals'
import fc from '../../../../tools/fastCheck'

import { SIGNED_IN } from '../../../modules/__tests__/cookiesOf'
import { parseEmail } from '../../../modules/email'
import { orderFormTag } from '../../../modules/witnessCookie'
import { CookieJar } from '../cookieJar'

function jarWith(
  cookies: Record<string, string> = {},
  host = 'acme.myvtex.com'
) {
  return new CookieJar((name) => cookies[name], 'acme', host)
}

const COOKIE = 'vtex-impersonated-customer-email'

const NO_TOKENS = { setCookies: [], sessionToken: null, segmentToken: null }

describe('the order form that the browser holds', () => {
  it('is another one once it is told so', () => {
    const jar = jarWith(SIGNED_IN)

    expect([jar.newOrderFormId, jar.documentCookies]).toEqual([null, []])
    jar.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=anas; path=/',
    ])
    expect([jar.newOrderFormId, jar.documentCookies.pop()]).toEqual([
      'anas',
      'vtex-impersonated-customer-email=ana@example.com; Path=/; Secure; SameSite=Lax',
    ])
    jar.forgetCustomer()
    expect([jar.newOrderFormId, jar.documentCookies.pop()]).toEqual([
      '',
      'vtex-impersonated-customer-email=; Path=/; Max-Age=0; Secure; SameSite=Lax',
    ])
  })

  it.each(['; domain=x', ''])(
    'is the next customer’s after an end in the same request: %j',
    (domain) => {
      const jar = jarWith(SIGNED_IN)

      jar.forgetCustomer()
      jar.holdCustomer('ana@example.com', [
        `checkout.vtex.com=__ofid=anas; path=/${domain}`,
      ])
      expect([jar.newOrderFormId, jar.documentCookies.pop()]).toEqual([
        'anas',
        'vtex-impersonated-customer-email=ana@example.com; Path=/; Secure; SameSite=Lax',
      ])
    }
  )
})

describe('whom the browser holds', () => {
  it.each([
    ['ana@example.com', 'ana@example.com'],
    ['bruno+vip@example.com', 'bruno+vip@example.com'],
    ['jos%C3%A9@example.com', 'josé@example.com'],
    ['100%25@example.com', '100%@example.com'],
    ['50%@example.com', '50%@example.com'],
  ])('is read from the cookie %s', (value, email) => {
    expect(jarWith({ [COOKIE]: value }).customerEmail).toBe(email)
  })

  it('is nobody without a cookie, or after the end', () => {
    const jar = jarWith({ [COOKIE]: 'ana@example.com' })

    jar.forgetCustomer()
    expect(jar.customerEmail).toBeNull()
    expect(jarWith().customerEmail).toBeNull()
  })
})

describe('an email that is there again', () => {
  const cookies = { [COOKIE]: 'ana@example.com', '__Host-telesales-ended': '1' }

  it('is one that was removed just before', () => {
    expect(jarWith(cookies).isEmailBack).toBe(true)
    expect(jarWith({ '__Host-telesales-ended': '1' }).isEmailBack).toBe(false)
    expect(jarWith({ [COOKIE]: 'ana@example.com' }).isEmailBack).toBe(false)
  })

  it('is not told by a cookie that another host can set', () => {
    const jar = jarWith(SIGNED_IN)

    jar.forgetCustomer()
    expect(jar.setCookies.filter((line) => /telesales/.test(line))).toEqual([
      expect.stringMatching(/^__Host-telesales-ended=1; Path=\//),
    ])
  })

  it('is none that a start has set since', () => {
    const jar = jarWith(cookies)

    jar.forgetCustomer()
    jar.holdCustomer('ana@example.com', [])
    expect(jar.isEmailBack).toBe(false)
  })
})

describe('what the browser is told', () => {
  it('is a new segment and session, for the store’s own host', () => {
    const jar = jarWith(SIGNED_IN, 'www.acme.example:8080')

    jar.refreshSession({
      ...NO_TOKENS,
      setCookies: [
        'vtex_segment=g2; expires=Sun, 04 Apr 2027 18:31:26 GMT; domain=acme.vtexcommercestable.com.br; path=/; secure',
        'vtex_session=s2; path=/; httponly',
        'janus_sid=1',
      ],
    })
    expect(jar.setCookies).toEqual([
      'vtex_session=s2; path=/; httponly',
      'vtex_segment=g2; expires=Sun, 04 Apr 2027 18:31:26 GMT; Domain=www.acme.example; path=/; secure',
    ])
    expect(jar.cookies.sessionHeader()).toContain(
      'vtex_session=s2; vtex_segment=g2'
    )
  })

  it('is the new tokens when VTEX gives them in the body alone', () => {
    const jar = jarWith(SIGNED_IN)

    jar.refreshSession({
      setCookies: [],
      sessionToken: 's1',
      segmentToken: 'g2',
    })
    expect(jar.setCookies).toEqual([
      'vtex_segment=g2; Path=/; Secure; SameSite=Lax',
    ])
    jar.refreshSession({ ...NO_TOKENS, sessionToken: 's2' })
    expect(jar.setCookies).toContain(
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
    const jar = jarWith(SIGNED_IN)

    jar.refreshSession({ ...NO_TOKENS, sessionToken })
    expect(jar.setCookies).toEqual([])
  })

  it('is the customer’s order form and a readable email', () => {
    const jar = jarWith(SIGNED_IN)

    jar.holdCustomer('bruno+vip@example.com', [
      'checkout.vtex.com=__ofid=b; domain=acme.vtexcommercestable.com.br; path=/',
      'unrelated=1',
    ])
    expect(jar.setCookies.filter((line) => !line.includes('=;'))).toEqual([
      'checkout.vtex.com=__ofid=b; Domain=acme.myvtex.com; path=/',
      'vtex-impersonated-customer-email=bruno+vip@example.com; Path=/; Secure; SameSite=Lax',
    ])
  })

  it('is what proves who began, with the order form that was given', () => {
    const secret = 'a'.repeat(64)
    const jar = jarWith(SIGNED_IN)

    jar.proveBy(secret)
    expect(jar.setCookies).toEqual([])
    jar.holdCustomer('ana@example.com', ['checkout.vtex.com=__ofid=b; path=/'])
    expect(jar.setCookies).toContain(
      `__Host-telesales=${secret}.b.operators; Path=/; Max-Age=86400; Secure; SameSite=Lax; HttpOnly`
    )
  })

  it('still knows a customer’s order form once that is gone, and names it no more', () => {
    const secret = 'a'.repeat(64)
    const sent = `${secret}.operators.`
    const jar = jarWith({ ...SIGNED_IN, '__Host-telesales': sent })

    expect(jar.heldByBrowser).toMatchObject({ isGiven: true, isServing: true })
    jar.forgetCustomer()
    const gone = `...${orderFormTag('operators')}`

    expect(jar.setCookies).toContain(
      `__Host-telesales=${gone}; Path=/; Max-Age=86400; Secure; SameSite=Lax; HttpOnly`
    )
    expect(gone).not.toContain('operators')
    expect(jar.heldByBrowser).toMatchObject({ isGone: false, isServing: false })
    // A late answer of checkout’s brings it back.

    expect(
      jarWith({ ...SIGNED_IN, '__Host-telesales': gone }).heldByBrowser
    ).toMatchObject({ isGiven: false, isGone: true, isServing: true })
  })

  it('knows the last four at most', () => {
    const secret = 'a'.repeat(64)
    const sent = `${secret}.b.c.1.2.3.4`
    const jar = jarWith({ ...SIGNED_IN, '__Host-telesales': sent })

    jar.forgetCustomer()
    expect(jar.cookies.witness.gone).toEqual([
      ...[orderFormTag('b'), orderFormTag('operators'), '1', '2'],
    ])
  })

  it('names none of them where an operator ends with their own in the browser', () => {
    const secret = 'a'.repeat(64)
    const sent = `${secret}.b.c`
    const jar = jarWith({ ...SIGNED_IN, '__Host-telesales': sent })

    jar.endWitness()
    expect(jar.cookies.witness).toEqual({
      secret: null,
      given: null,
      left: null,
      gone: [orderFormTag('b')],
    })
  })

  it('goes on naming the one that has to stay, which the browser holds itself', () => {
    const secret = 'a'.repeat(64)
    const sent = `${secret}.operators.c`
    const jar = jarWith({ ...SIGNED_IN, '__Host-telesales': sent })

    jar.endWitness()
    expect(jar.cookies.witness).toMatchObject({
      secret: null,
      given: 'operators',
    })
    expect(jar.heldByBrowser).toMatchObject({ isServing: true })
  })

  it('is proven again as before, where a start is rolled back', () => {
    const sent = `${'a'.repeat(64)}.b.`
    const jar = jarWith({ ...SIGNED_IN, '__Host-telesales': sent })

    jar.proveBy('b'.repeat(64))
    jar.proveAsBefore()
    expect(jar.cookies.witness.secret).toBe('a'.repeat(64))
  })

  it('names no domain when the host is not known', () => {
    const jar = jarWith(SIGNED_IN, '')

    jar.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=b; domain=x; path=/',
    ])
    expect(jar.setCookies[0]).toBe('checkout.vtex.com=__ofid=b; path=/')
    expect(jar.setCookies.join()).not.toMatch(/domain/i)
  })

  it.each([
    [' Domain=a.vtex', ' Domain=acme.myvtex.com'],
    ['domain=a.vtex', ' Domain=acme.myvtex.com'],
    ['  DOMAIN = a.vtex', ' Domain=acme.myvtex.com'],
    [' path=/domain=a', ' path=/domain=a'],
  ])('names the store’s own host alone: %j', (attribute, passedOn) => {
    const jar = jarWith(SIGNED_IN)

    jar.refreshSession({
      ...NO_TOKENS,
      setCookies: [`vtex_segment=g2;${attribute}; secure`],
    })
    expect(jar.setCookies).toEqual([`vtex_segment=g2;${passedOn}; secure`])
  })

  it.each(['', ' acme.myvtex.com', '[::1]:3000'])(
    'is no domain’s matter where the host is %j',
    (host) => {
      const jar = jarWith(SIGNED_IN, host)

      jar.forgetCustomer()
      expect(jar.setCookies).toEqual([
        'checkout.vtex.com=; Path=/; Max-Age=0',
        'CheckoutOrderFormOwnership=; Path=/; Max-Age=0',
        'vtex-impersonated-customer-email=; Path=/; Max-Age=0; Secure; SameSite=Lax',
        '__Host-telesales-ended=1; Path=/; Max-Age=600; Secure; SameSite=Lax',
      ])
    }
  )

  it('is the last of what is said of one cookie', () => {
    const jar = jarWith(SIGNED_IN)

    jar.forgetCustomer()
    jar.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=a; domain=x; path=/',
    ])
    expect(
      jar.setCookies.filter((line) => /=acme.*; Path=\/[^S]*$/i.test(line))
    ).toEqual([
      'CheckoutOrderFormOwnership=; Domain=acme.myvtex.com; Path=/; Max-Age=0',
      'checkout.vtex.com=__ofid=a; Domain=acme.myvtex.com; path=/',
    ])
  })

  it('is to forget the order form and the email, however they were set', () => {
    const jar = jarWith(SIGNED_IN)

    jar.forgetCustomer()
    expect(jar.setCookies).toEqual([
      'checkout.vtex.com=; Path=/; Max-Age=0',
      'checkout.vtex.com=; Domain=acme.myvtex.com; Path=/; Max-Age=0',
      'checkout.vtex.com=; Domain=myvtex.com; Path=/; Max-Age=0',
      'CheckoutOrderFormOwnership=; Path=/; Max-Age=0',
      'CheckoutOrderFormOwnership=; Domain=acme.myvtex.com; Path=/; Max-Age=0',
      'CheckoutOrderFormOwnership=; Domain=myvtex.com; Path=/; Max-Age=0',
      'vtex-impersonated-customer-email=; Path=/; Max-Age=0; Secure; SameSite=Lax',
      'vtex-impersonated-customer-email=; Domain=acme.myvtex.com; Path=/; Max-Age=0; Secure; SameSite=Lax',
      'vtex-impersonated-customer-email=; Domain=myvtex.com; Path=/; Max-Age=0; Secure; SameSite=Lax',
      '__Host-telesales-ended=1; Path=/; Max-Age=600; Secure; SameSite=Lax',
    ])
  })

  it('is to forget what others have set, before it holds the customer’s', () => {
    const jar = jarWith(SIGNED_IN)

    jar.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=a; domain=x; path=/',
    ])
    expect(jar.setCookies).toEqual([
      'checkout.vtex.com=; Path=/; Max-Age=0',
      'checkout.vtex.com=; Domain=myvtex.com; Path=/; Max-Age=0',
      // Should the domains be left out on the way, what comes last holds.
      'checkout.vtex.com=__ofid=a; Domain=acme.myvtex.com; path=/',
      'vtex-impersonated-customer-email=; Domain=acme.myvtex.com; Path=/; Max-Age=0; Secure; SameSite=Lax',
      'vtex-impersonated-customer-email=; Domain=myvtex.com; Path=/; Max-Age=0; Secure; SameSite=Lax',
      'vtex-impersonated-customer-email=ana@example.com; Path=/; Secure; SameSite=Lax',
      '__Host-telesales-ended=; Path=/; Max-Age=0; Secure; SameSite=Lax',
    ])
  })

  it.each([
    ['acme.myvtex.com', ['acme.myvtex.com', 'myvtex.com']],
    ['www.acme.example:8080', ['www.acme.example', 'acme.example']],
    ['acme.example', ['acme.example']],
    ['localhost', ['localhost']],
    ['127.0.0.1:3000', ['127.0.0.1']],
    ['a..b', ['a..b']],
    ['acme.myvtex.com.', ['acme.myvtex.com.']],
    [
      'a.b.c.d.e.f.g.h',
      ['a.b.c.d.e.f.g.h', 'd.e.f.g.h', 'e.f.g.h', 'f.g.h', 'g.h'],
    ],
  ])('is for the host and what is above it: %s', (host, domains) => {
    const jar = jarWith({}, host)

    jar.forgetEmail()
    expect(
      jar.setCookies.flatMap((line) => /Domain=([^;]*)/.exec(line)?.[1] ?? [])
    ).toEqual(domains)
  })

  it('is what a script may do as well, the customer’s cookie last', () => {
    const jar = jarWith(SIGNED_IN)

    jar.holdCustomer('ana@example.com', [
      'checkout.vtex.com=__ofid=a; domain=x; path=/; HttpOnly',
    ])
    expect(jar.documentCookies).toEqual([
      'checkout.vtex.com=; Path=/; Max-Age=0',
      'checkout.vtex.com=; Domain=myvtex.com; Path=/; Max-Age=0',
      'vtex-impersonated-customer-email=; Domain=acme.myvtex.com; Path=/; Max-Age=0; Secure; SameSite=Lax',
      'vtex-impersonated-customer-email=; Domain=myvtex.com; Path=/; Max-Age=0; Secure; SameSite=Lax',
      '__Host-telesales-ended=; Path=/; Max-Age=0; Secure; SameSite=Lax',
      'vtex-impersonated-customer-email=ana@example.com; Path=/; Secure; SameSite=Lax',
    ])
    jar.forgetCustomer()
    expect(jar.documentCookies).toHaveLength(10)
    expect(jar.documentCookies.pop()).toMatch(/^vtex-imp.*=; Path=\//)
  })

  it('is one cookie with three attributes, whatever the email', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.string({ unit: 'grapheme' }),
        (base, extra) => {
          const email = parseEmail(extra + base)

          fc.pre(email !== null)
          const jar = jarWith()

          jar.holdCustomer(email, [])
          const [setCookie] = jar.documentCookies.slice(-1)
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
