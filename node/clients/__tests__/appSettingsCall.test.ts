import './asOurApp'

import { ClientRequest } from 'node:http'
import { describe, expect, it, jest } from '@jest/globals'

import { APP } from '../../../tools/ourApp'
import { AppSettingsClient } from '../appSettingsClient'
import { handClock } from './handClock'
import { CONTEXT, scriptVtex } from './scriptedVtex'

const vtex = scriptVtex()

let accounts = 0

describe('what the store has set', () => {
  const clock = handClock()
  const nextStore = () =>
    new AppSettingsClient(
      { ...CONTEXT, workspace: `w-${++accounts}` },
      { clock }
    )

  it('is asked for once, of this app', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(nextStore().current()).rejects.toThrow(
      'appSettings.read: status 500'
    )
    expect(vtex.asked).toHaveLength(1)
    expect(vtex.asked[0].path.split('/apps/').pop()).toBe(`${APP}/settings`)
  })

  it('is read anew, and not from the runtime’s memory', async () => {
    const store = nextStore()

    vtex.replies = [{ body: { startsPerMinute: 7 } }]
    expect((await store.current()).startsPerMinute).toBe(7)
    vtex.replies = [{ body: { startsPerMinute: 8 } }]
    clock.pass(60_000)
    expect((await store.current()).startsPerMinute).toBe(8)
  })

  it('is timed by our clock alone, however slow the machine is', async () => {
    const timers = jest.spyOn(ClientRequest.prototype, 'setTimeout')

    vtex.replies = [{ body: {} }]
    await nextStore().current()
    expect(timers.mock.calls.map(([ms]) => ms).filter(Boolean)).toEqual([])
    timers.mockRestore()
  })
})
