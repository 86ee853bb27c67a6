import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import manifest from '../../manifest.json'
import { type AskingBrowser, beforeEachTest } from './scriptedService'

// Does what the operation's name says.
const RESOLVER = `
  const actions = {
    save: ({ saveJSON }) => saveJSON('carts', 'of/ana', { items: [1] }),
    async saveWhatIsThere({ getRawJSON, saveJSON }) {
      const { headers } = await getRawJSON('carts', 'of/ana')

      return saveJSON('carts', 'of/ana', { items: [2] }, undefined, headers.etag)
    },
    saveWhatWasThere: ({ saveJSON }) =>
      saveJSON('carts', 'of/ana', {}, undefined, '"old"'),
    find: ({ getJSON }) => getJSON('carts', 'of/ana', true),
    read: ({ getJSON }) => getJSON('carts', 'of/ana'),
    remove: ({ deleteFile }) => deleteFile('carts', 'of/ana').then(() => null),
  }

  return actions[name](context.clients.vbase)
    .catch(({ response }) => response?.status)`

const policies: { name: string }[] = manifest.policies
const declared = [...policies]

let browser: AskingBrowser

beforeEachTest(RESOLVER, (given) => {
  browser = given
})
beforeEach(() => {
  policies.push({ name: 'vbase-read-write' })
})

afterEach(async () => {
  policies.splice(0, policies.length, ...declared)
  await browser.send('DELETE', '/dev/trouble')
})

test('a service keeps a file in VBase, changes it, and removes it', async () => {
  expect(await browser.ask('find')).toBeNull()
  expect(await browser.ask('read')).toBe(404)
  expect(await browser.ask('save')).toEqual([
    { path: 'of/ana', hash: expect.any(String) },
  ])
  expect(await browser.ask('find')).toEqual({ items: [1] })
  expect(await browser.ask('saveWhatWasThere')).toBe(412)
  await browser.ask('saveWhatIsThere')
  expect(await browser.ask('read')).toEqual({ items: [2] })
  expect(await browser.ask('remove')).toBeNull()
  expect(await browser.ask('find')).toBeNull()
})

test('VBase can be in trouble like the other APIs', async () => {
  await browser.send('POST', '/dev/trouble', {
    api: 'vbase',
    method: 'PUT',
    status: 500,
  })

  expect(await browser.ask('save')).toBe(500)
  expect(await browser.ask('find')).toBeNull()
})

test('VBase is closed to a service whose manifest does not ask for it', async () => {
  const loud = jest.spyOn(console, 'error').mockImplementation(() => {})

  policies.splice(
    0,
    policies.length,
    ...declared.filter(({ name }) => name !== 'vbase-read-write')
  )
  expect(await browser.ask('save')).toBe(403)
  expect(loud).toHaveBeenCalledWith(
    expect.stringContaining('no vbase-read-write policy')
  )
  loud.mockRestore()
})
