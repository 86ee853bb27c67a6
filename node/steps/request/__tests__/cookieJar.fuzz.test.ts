import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../../tools/anyText'
import fc from '../../../../tools/fastCheck'
import { setsOrderForm } from '../../../modules/browserCookies'
import { decoded, encoded } from '../../../modules/cookies'
import { CookieJar } from '../cookieJar'

const ORDER_FORM = 'checkout.vtex.com'
const ASKED = 'vtex-impersonated-customer-email'
const NAMES = [
  'vtex_session',
  'vtex_segment',
  'VtexIdclientAutCookie',
  'VtexIdclientAutCookie_acme',
  ORDER_FORM,
  'CheckoutOrderFormOwnership',
  '__Host-telesales',
  ASKED,
  '__Host-telesales-ended',
]

/** A way to somewhere else, in place of an order form's id. */
const trick = fc
  .array(
    fc.constantFrom('..', '/', '%2e', '%2F', '\\', '?', '#', 'a', '&', '\n'),
    { maxLength: 8 }
  )
  .map((parts) => `__ofid=${parts.join('')}`)

/** Node's own parser lets no line break and no `;` through. */
const cookie = fc.oneof(
  anyText(60).map((text) => text.replace(/[\r\n;]/g, '')),
  trick.map((text) => text.replace(/\n/g, '')),
  fc.stringMatching(/^__ofid=[\w-]{1,40}$/),
  fc.constantFrom('%', '%E0%A4%A', '%0D%0ASet-Cookie: a=b', 'x'.repeat(20_000))
)
const sent = fc.dictionary(fc.constantFrom(...NAMES), cookie)

/** As VTEX sets a cookie: a header, which has no line break either. */
const setCookie = fc
  .tuple(
    fc.constantFrom(...NAMES, 'other', ''),
    cookie,
    fc.constantFrom('', '; path=/; Domain=evil.example', ';domain = a.vtex'),
    anyText()
  )
  .map(([name, value, rest, odd]) => `${name}=${value}${rest};${odd}`)
  .map((line) => line.replace(/[\r\n]/g, ''))

/** What may happen to a browser during one request. */
const act = fc.oneof(
  fc.record({
    email: fc.oneof(anyText(), fc.emailAddress()),
    lines: fc.array(setCookie, { maxLength: 4 }),
  }),
  fc.constant('forgotten' as const),
  fc.array(setCookie, { maxLength: 4 })
)

const jarOf = (cookies: Record<string, string>, host: string) =>
  new CookieJar(
    (name) => (Object.hasOwn(cookies, name) ? cookies[name] : undefined),
    'acme',
    host
  )

describe('a browser with any cookies', () => {
  it('neither tells VTEX nor is told a line that is not one cookie', () => {
    fc.assert(
      fc.property(
        sent,
        fc.oneof(anyText(), fc.constant('acme.myvtex.com')),
        fc.array(act, { maxLength: 5 }),
        (cookies, host, acts) => {
          const jar = jarOf(cookies, host)

          for (const one of acts) {
            if (one === 'forgotten') {
              jar.forgetCustomer()
            } else if (Array.isArray(one)) {
              jar.refreshSession({
                setCookies: one,
                sessionToken: null,
                segmentToken: null,
              })
            } else {
              jar.holdCustomer(wellFormed(one.email), one.lines)
            }
          }
          for (const line of [
            ...jar.setCookies,
            jar.cookies.sessionHeader(),
            jar.cookies.segmentHeader(),
            jar.cookies.heldOrderFormHeader(),
            jar.cookies.orderFormHeader(jar.setCookies),
          ]) {
            expect(line).not.toMatch(/[\r\n]/)
          }
          for (const name of jar.cookies.sessionHeader().split('; ')) {
            expect(['', ...NAMES]).toContain(name.split('=')[0])
          }
          for (const line of jar.setCookies) {
            expect(NAMES).toContain(line.split('=')[0].trim())
            for (const [, domain] of line.matchAll(/;\s*domain\s*=([^;]*)/gi)) {
              expect(domain).toMatch(/^[a-z\d.-]+$/i)
              expect(host.startsWith(domain) || isAbove(domain, host)).toBe(
                true
              )
            }
          }
        }
      )
    )
  })

  it('holds no order form whose id leads to another path', () => {
    fc.assert(
      fc.property(fc.oneof(trick, anyText(), cookie), (value) => {
        const jar = jarOf({ [ORDER_FORM]: value }, '')
        const id = jar.cookies.orderFormId

        expect(id ?? 'none').toMatch(/^[\w-]+$/)
        jar.holdCustomer('ana@example.com', [`${ORDER_FORM}=${value}`])
        expect(jar.newOrderFormId ?? '').toMatch(/^[\w-]*$/)
        expect(setsOrderForm([`${ORDER_FORM}=${value}`], '../x')).toBe(false)
      })
    )
  })

  it('names whom it holds by one cookie, whatever their email is', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const email = wellFormed(text)
        const jar = jarOf({}, 'acme.myvtex.com')

        jar.holdCustomer(email, [])
        expect(jar.documentCookies.pop()).toMatch(
          /^[\w-]+=[!#-+--:<-~]*; Path=\/; Secure; SameSite=Lax$/
        )
        expect(
          jar.setCookies.filter((line) => !/=;.*; Max-Age=0;/.test(line))
        ).toEqual(jar.documentCookies.slice(-1))
      })
    )
  })
})

describe('an email in a cookie', () => {
  it('is read as it was written, whatever signs it has', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const email = wellFormed(text)

        expect(encoded(email)).toMatch(/^[!#-+--:<-~]*$/)
        expect(decoded(encoded(email))).toBe(email || null)
      })
    )
  })

  it('is read, however badly somebody else has encoded it', () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        expect(decoded(value)?.length ?? 0).toBeLessThanOrEqual(value.length)
      })
    )
  })
})

/** Whether all hosts of the domain share what is set for it, and this is one. */
function isAbove(domain: string, host: string) {
  const [name] = host.split(/[^a-z\d.-]/i)

  return domain.includes('.') && name.endsWith(`.${domain}`)
}

/** JSON has no half of a sign. */
function wellFormed(text: string) {
  return text.replace(/\p{Cs}/gu, '')
}
