import './asOurApp'

import { afterEach, describe, expect, it, jest } from '@jest/globals'

import { AppSettingsClient } from '../appSettingsClient'
import { CONTEXT, scriptVtex } from './scriptedVtex'

const NOON_MS = Date.UTC(2026, 10, 26, 12)

const vtex = scriptVtex()

let accounts = 0

afterEach(() => {
  jest.restoreAllMocks()
})

describe('what the store has set', () => {
  const nextStore = () =>
    new AppSettingsClient({ ...CONTEXT, workspace: `w-${++accounts}` })

  it('is asked for once, of this app', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(nextStore().current()).rejects.toThrow(
      'appSettings.read: status 500'
    )
    expect(vtex.asked).toHaveLength(1)
    expect(vtex.asked[0].path).toMatch(
      /\/apps\/vtex\.telesales-toolbar\/settings$/
    )
  })

  it('is read anew, and not from the runtime’s memory', async () => {
    const store = nextStore()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(NOON_MS)

    vtex.replies = [{ body: { startsPerMinute: 7 } }]
    expect((await store.current()).startsPerMinute).toBe(7)
    vtex.replies = [{ body: { startsPerMinute: 8 } }]
    clock.mockReturnValue(NOON_MS + 60_000)
    expect((await store.current()).startsPerMinute).toBe(8)
  })
})
