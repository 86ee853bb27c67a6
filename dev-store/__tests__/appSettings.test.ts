import { beforeEach, expect, jest, test } from '@jest/globals'
import { APP } from '../../tools/ourApp'
import type { DevStore } from '../devStore'
import { type AskingBrowser, beforeEachTest } from './scriptedService'

// Tells what the runtime knows: the app's settings, by both of its names, or the
// status of the failure, and of whom it was asked.
const RESOLVER = `
  const { clients: { apps }, request, vtex } = context
  const settingsOf = (app) =>
    apps.getAppSettings(app).catch(({ response }) => response?.status)

  return {
    byId: await settingsOf(process.env.VTEX_APP_ID),
    byName: await settingsOf('${APP}'),
    ofAnother: name === 'another' && (await settingsOf('vtex.minicart')),
    type: request.headers['content-type'],
    operationId: vtex.operationId,
  }`

let store: DevStore
let browser: AskingBrowser

beforeEachTest(RESOLVER, (...given) => {
  ;[browser, store] = given
})
beforeEach(async () => {
  await browser.send('DELETE', '/dev/settings')
  store.upstreamCalls.length = 0
})

test('an app for which nothing was set has empty settings', async () => {
  expect(await browser.ask()).toMatchObject({ byId: {}, byName: {} })
})

test('a service reads what was set last, as a whole', async () => {
  await browser.send('PUT', '/dev/settings', { mostStarts: 1, domain: 'a' })
  await browser.send('PUT', '/dev/settings', { mostStarts: 5 })

  expect((await browser.get('/dev/settings')).body).toEqual({ mostStarts: 5 })
  expect(await browser.ask()).toMatchObject({
    byId: { mostStarts: 5 },
    byName: { mostStarts: 5 },
  })

  await browser.send('DELETE', '/dev/settings')
  expect(await browser.ask()).toMatchObject({ byId: {} })
})

test.each(['[]', '"a"', '{'])('%s cannot be set', async (settings) => {
  expect((await browser.send('PUT', '/dev/settings', settings)).status).toBe(
    400
  )
  expect((await browser.get('/dev/settings')).body).toEqual({})
})

test("another app's settings are not emulated", async () => {
  const loud = jest.spyOn(console, 'error').mockImplementation(() => {})

  expect((await browser.ask('another')).ofAnother).toBe(501)
  expect(loud).toHaveBeenCalledWith(expect.stringContaining('vtex.minicart'))
  loud.mockRestore()
})

test('the apps API can be in trouble like the others', async () => {
  await browser.send('POST', '/dev/trouble', { api: 'apps', status: 403 })

  expect((await browser.ask()).byId).toBe(403)
  await browser.send('DELETE', '/dev/trouble')
})

test('a browser’s content type and operation reach the service, and the operation the platform', async () => {
  expect(
    await browser.ask('', {
      'content-type': 'text/plain;charset=UTF-8',
      'x-vtex-operation-id': 'mine',
    })
  ).toMatchObject({ type: 'text/plain;charset=UTF-8', operationId: 'mine' })
  expect(store.upstreamCalls.map(({ operationId }) => operationId)).toEqual([
    'mine',
    'mine',
  ])

  const [one, other] = [await browser.ask(), await browser.ask()]

  expect(one.operationId).toMatch(/^[\da-f-]{36}$/)
  expect(one.operationId).not.toBe(other.operationId)
})
