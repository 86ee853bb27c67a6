import { expect, test } from '@jest/globals'
import type { Client } from '../client'
import { beforeEachTest } from './operatorsBrowser'

const SCRIPT = '/files/checkout6-custom.js'

let browser: Client

beforeEachTest((next) => {
  browser = next
})

const order = (trouble: object) => browser.send('POST', '/dev/trouble', trouble)

test('the checkout page has its scripts in VTEX’s order, and none inline', async () => {
  const { text, headers } = await browser.get('/checkout/')
  const scripts = [...text.matchAll(/<script(.*?)>(.*?)<\/script>/gs)]

  expect(headers.get('content-security-policy')).toMatch(
    /script-src 'self'(;|$)/
  )
  expect(scripts.map(([, attributes]) => attributes)).toEqual([
    ' src="/checkout-ui/jquery.js"',
    ' src="/checkout-ui/checkout.js"',
    ` src="${SCRIPT}"`,
  ])
  expect(scripts.every(([, , inline]) => inline === '')).toBe(true)
  expect(text).not.toMatch(/\son\w+=/)
})

test('a language that is asked for is the page’s and the cart’s from then on; what is none is not', async () => {
  const lang = async (query: string) =>
    /<html lang="(.*?)">/.exec(
      (await browser.get(`/checkout${query}`)).text
    )?.[1]
  const cart = () => browser.get('/api/checkout/pub/orderForm')

  await cart()
  expect(await lang('')).toBe('en-US')
  expect(await lang('?locale=ar')).toBe('ar')
  expect(await lang('?locale=%22%3E%3Cscript%3E')).toBe('ar')
  expect((await cart()).body.clientPreferencesData.locale).toBe('ar')
  expect(
    (await browser.get('/legacy-extensions/checkout')).body.culture.locale
  ).toBe('ar')
})

test('the card’s fields are in a frame, or in the page when that is asked for', async () => {
  const inPage = async () => {
    const { text } = await browser.get('/checkout')

    return text.includes('id="creditCardpayment-card-0Number"')
  }

  expect(await inPage()).toBe(false)

  const frame = await browser.get('/card-ui/index.html')

  expect(frame.text).toContain('id="creditCardpayment-card-0Number"')
  expect(frame.headers.get('content-security-policy')).toContain(
    "form-action 'none'"
  )
  await order({ cardForm: 'page' })
  expect(await inPage()).toBe(true)
})

test('the scripts of all apps are one, in which another can throw', async () => {
  const throws = 'The script of another app fails'
  const quiet = (await browser.get(SCRIPT)).text

  // A function that ends so, and one that begins after it, are one call.
  expect(quiet).toMatch(/^\(function[\s\S]*?\}\)\(window, window\.jQuery\)\n/)
  expect(quiet).not.toContain(throws)
  await order({ customScripts: 'firstThrows' })

  const first = (await browser.get(SCRIPT)).text

  await order({ customScripts: 'lastThrows' })

  const last = (await browser.get(SCRIPT)).text

  expect(first.indexOf(throws)).toBeLessThanOrEqual(last.indexOf(throws))
  expect(last.indexOf('acmeCheckoutLoaded')).toBeGreaterThan(
    last.indexOf(throws)
  )
  await order({ customScripts: 'oursAlone' })
  expect((await browser.get(SCRIPT)).text).not.toContain('acmeCheckoutLoaded')
})
