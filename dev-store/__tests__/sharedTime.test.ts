import { expect, it } from '@jest/globals'

import { createSharedTime } from '../time/sharedTime'

it('lets everything happen in the order of its time', async () => {
  const time = createSharedTime(1000)
  const happened: string[] = []
  const after = async (ms: number, what: string) => {
    await time.wait(ms)
    happened.push(`${what} at ${time.now()}`)
  }
  const all = Promise.all([
    after(30, 'the last'),
    after(10, 'the first').then(() => after(10, 'what follows')),
  ])

  await time.pass(15)
  expect(happened).toEqual(['the first at 1010'])
  expect(time.now()).toBe(1015)
  await time.pass()
  await all
  expect(happened.slice(1)).toEqual([
    'what follows at 1020',
    'the last at 1030',
  ])
})

it('gives up what takes longer than it may, and nothing else', async () => {
  const time = createSharedTime(0)
  const within = (limitMs: number, neededMs: number) =>
    time.within(limitMs, async (signal) => {
      await time.wait(neededMs)
      return signal.aborted
    })
  const answers = Promise.all([within(10, 20), within(20, 10)])

  await time.pass()
  expect(await answers).toEqual([true, false])
})
