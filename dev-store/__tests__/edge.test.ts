import { expect, test } from '@jest/globals'
import { type AskingBrowser, beforeEachTest } from './scriptedService'

const SEEN = `
  const { origin, referer } = context.request.headers

  return { host: context.vtex.host, origin, referer }`

let browser: AskingBrowser
let own: string

beforeEachTest(SEEN, (now, { url }) => {
  browser = now
  own = url
})

test('the store has no port, in its host and in what browsers say of its pages', async () => {
  expect(
    await browser.ask('seen', { origin: own, referer: `${own}/cart?a=${own}` })
  ).toEqual({
    host: 'localhost',
    origin: 'http://localhost',
    referer: `http://localhost/cart?a=${own}`,
  })
})

test.each([
  'http://localhost',
  'http://localhost:1',
  'https://acme.example:3000',
  'null',
])('a page at %s stays one of another port, or host', async (origin) => {
  expect(await browser.ask('seen', { origin })).toMatchObject({ origin })
})
