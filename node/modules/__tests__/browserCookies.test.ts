import { describe, expect, it } from '@jest/globals'

import { setsOrderForm } from '../browserCookies'
import { cookiesOf, SIGNED_IN } from './cookiesOf'

describe('what VTEX is told about the browser', () => {
  it('is the session, the segment and both sign-ins, and no more', () => {
    expect(cookiesOf(SIGNED_IN).sessionHeader()).toBe(
      'vtex_session=s1; vtex_segment=g1; VtexIdclientAutCookie=admin; VtexIdclientAutCookie_acme=store'
    )
  })

  it('is no identity when an order form is made', () => {
    expect(cookiesOf(SIGNED_IN).segmentHeader()).toBe('vtex_segment=g1')
  })

  it('is the new order form, never the one that the browser holds', () => {
    const setCookies = [
      'CheckoutOrderFormOwnership=; path=/',
      'checkout.vtex.com=__ofid=anas; path=/',
      'CheckoutOrderFormOwnership=old; path=/',
      'CheckoutOrderFormOwnership=key; path=/',
      'other=1',
    ]
    const held = 'CheckoutOrderFormOwnership=key; checkout.vtex.com=__ofid=anas'

    expect(cookiesOf(SIGNED_IN).orderFormHeader(setCookies)).toBe(
      `vtex_session=s1; vtex_segment=g1; ${held}`
    )
    expect(
      cookiesOf(SIGNED_IN).withoutSession().orderFormHeader(setCookies)
    ).toBe(`vtex_segment=g1; ${held}`)
  })

  it.each([
    ['{"channel":"12"}', '12'],
    ['{"channel":3}', '3'],
    ['{"channel":""}', null],
    ['{"channel":"1&x=y"}', null],
    ['{"channel":{}}', null],
    ['{}', null],
    ['[1]', null],
    ['null', null],
    ['nonsense', null],
    ['', null],
  ])('is the trade policy of a segment: %j', (segment, channel) => {
    const token = Buffer.from(segment).toString('base64')

    for (const value of [token, encodeURIComponent(token)]) {
      expect(cookiesOf({ vtex_segment: value }).salesChannel).toBe(channel)
    }
  })

  it.each([undefined, '%', '\0'])('is none of the segment %j', (value) => {
    expect(cookiesOf({ vtex_segment: value } as never).salesChannel).toBeNull()
  })
})

describe('who is at the browser', () => {
  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ other: 'x', vtex_session: '' }, false],
    [{ vtex_segment: 'g1' }, true],
    [{ 'checkout.vtex.com': '__ofid=a' }, true],
  ])('keeps cookies, as %j shows: %s', (cookies, has) => {
    expect(!cookiesOf(cookies).isEmpty).toBe(has)
  })

  it('is told by its session and its sign-ins', () => {
    const held = cookiesOf(SIGNED_IN)

    expect(held.session).toBe('s1')
    expect(held.hasAdmin).toBe(true)
    expect(held.adminHeaders()).toEqual({ VtexIdclientAutCookie: 'admin' })
  })

  it.each([
    {},
    { vtex_session: '', VtexIdclientAutCookie: '' },
    { VtexIdclientAutCookie_acme: 'store' },
  ])('is nobody whom we know with %j', (cookies) => {
    const held = cookiesOf(cookies as never)

    expect(held.session).toBeNull()
    expect(held.hasAdmin).toBe(false)
    expect(held.adminHeaders()).toEqual({ VtexIdclientAutCookie: '' })
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
    const held = cookiesOf({ 'checkout.vtex.com': cookie } as never)

    expect(held.orderFormId).toBe(id)
  })

  it('is told to checkout, with the key to it', () => {
    const held = cookiesOf({
      ...SIGNED_IN,
      CheckoutOrderFormOwnership: 'key',
    })

    expect(held.heldOrderFormHeader()).toBe(
      'vtex_segment=g1; checkout.vtex.com=__ofid=operators; CheckoutOrderFormOwnership=key'
    )
  })

  it.each([
    [['checkout.vtex.com=__ofid=anas; path=/'], true],
    [['other=1', 'checkout.vtex.com=__ofid=anas'], true],
    [['checkout.vtex.com=__ofid=brunos; path=/'], false],
    [['other=__ofid=anas'], false],
    [['checkout.vtex.com=anas'], false],
    [[], false],
  ])('is Ana’s by %j: %s', (setCookies, isSet) => {
    expect(setsOrderForm(setCookies, 'anas')).toBe(isSet)
  })
})
