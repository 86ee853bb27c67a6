import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { IOContext } from '@vtex/api'
import { APP, APP_ID } from '../../../tools/ourApp'

import { DEFAULTS } from '../../modules/appSettings'
import { AppSettingsClient } from '../appSettingsClient'
import { type HandClock, handClock } from './handClock'

const MINE = { startsPerMinute: 7 }

let accounts = 0
let clock: HandClock
let client: AppSettingsClient
let answers: jest.Mock<(app: string) => Promise<unknown>>

beforeEach(() => {
  clock = handClock()
  client = new AppSettingsClient(
    {
      account: `account-${++accounts}`,
      workspace: 'master',
      userAgent: APP_ID,
    } as IOContext,
    { clock }
  )
  answers = jest.fn(async () => MINE)
  client.getAppSettings = answers
})

const status = (code: number) =>
  Object.assign(new Error(), { response: { status: code } })

describe('what the store has set', () => {
  it('is asked for once a minute, of the app without its version', async () => {
    expect((await client.current()).startsPerMinute).toBe(7)
    answers.mockResolvedValue({ startsPerMinute: 8 })
    clock.pass(59_999)
    expect((await client.current()).startsPerMinute).toBe(7)
    clock.pass(1)
    expect((await client.current()).startsPerMinute).toBe(8)
    expect(answers.mock.calls).toEqual([[APP], [APP]])
  })

  it('is the usual when nobody has ever set anything', async () => {
    answers.mockRejectedValue(status(404))
    expect(await client.current()).toEqual(DEFAULTS)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['an error', () => Promise.reject(status(500))],
    ['no access', () => Promise.reject(status(403))],
    ['no connection', () => Promise.reject(new Error('ECONNRESET'))],
    ['a page', async () => '<h1>Sorry</h1>'],
    ['a list', async () => []],
    ['nothing', async () => ''],
  ])('is not known when VTEX answers with %s', async (_what, answer) => {
    answers.mockImplementation(answer)
    await expect(client.current()).rejects.toMatchObject({
      call: 'appSettings.read',
    })
  })

  it('is asked for again some seconds after nobody has answered', async () => {
    answers.mockRejectedValueOnce(status(500))
    await expect(client.current()).rejects.toThrow('appSettings.read')
    clock.pass(4_999)
    await expect(client.current()).rejects.toThrow('appSettings.read')
    expect(answers).toHaveBeenCalledTimes(1)
    clock.pass(1)
    expect((await client.current()).startsPerMinute).toBe(7)
  })

  it('is asked for by one while the others go on', async () => {
    await client.current()
    clock.pass(60_000)
    answers.mockResolvedValue({ startsPerMinute: 8 })
    const settings = await Promise.all([client.current(), client.current()])

    expect(settings.map((one) => one.startsPerMinute)).toEqual([8, 7])
    expect(answers).toHaveBeenCalledTimes(2)
  })

  it.each([404, 500])('stays as it was when VTEX answers %i', async (code) => {
    await client.current()
    answers.mockRejectedValue(status(code))
    clock.pass(60_000)
    expect((await client.current()).startsPerMinute).toBe(7)
    clock.pass(3_600_000)
    expect((await client.current()).startsPerMinute).toBe(7)
  })
})
