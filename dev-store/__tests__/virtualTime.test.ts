import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as nextRound } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { OperationTime } from '../time/operationTime'
import { createVirtualTime } from '../time/virtualTime'

const START_MS = 1_000_000

/** An operation, and what happens in it. */
function operation() {
  const time = new OperationTime(START_MS)
  const happened: string[] = []
  const add = (kind: 'limits' | 'pauses' | 'delays', ms: number, name = kind) =>
    time[kind].add({
      atMs: time.nowMs + ms,
      happen: () => {
        happened.push(`${name} at ${time.nowMs - START_MS}`)
      },
    })
  const passAll = () => {
    while (time.pass()) {}
    return happened
  }

  return { add, happened, passAll, time }
}

describe('the time of an operation', () => {
  test('stands still while a call is under way', () => {
    const { add, passAll } = operation()

    add('limits', 2500)
    add('pauses', 100)
    expect(passAll()).toEqual([])
  })

  test('passes when it only waits', () => {
    const { add, passAll } = operation()

    add('pauses', 450)
    add('pauses', 150)
    expect(passAll()).toEqual(['pauses at 150', 'pauses at 450'])
  })

  test('passes until a slow call goes on, and no further', () => {
    const { add, passAll, time } = operation()

    add('limits', 2500)
    add('delays', 300)
    expect(passAll()).toEqual(['delays at 300'])
    expect(time.isStill).toBe(false)
  })

  test('passes until a call that is too slow is given up', () => {
    const { add, passAll } = operation()

    add('limits', 2500)
    add('delays', 2600)
    expect(passAll()).toEqual(['limits at 2500'])
  })

  test('gives up what was asked first, while another call may yet come', () => {
    const { add, passAll } = operation()

    add('limits', 2500)
    add('delays', 60_000)
    add('limits', 1500)
    add('delays', 60_000)
    expect(passAll()).toEqual(['limits at 1500', 'limits at 2500'])
  })

  test('comes too late only after the moment in which it was given up', () => {
    const { add, passAll } = operation()

    add('limits', 2500)
    add('delays', 2500)
    expect(passAll()).toEqual(['delays at 2500'])
  })

  test('brings what is late in the time that an operation takes', () => {
    const { add, happened, passAll, time } = operation()

    add('limits', 2500)
    add('delays', 2600)
    passAll()
    add('pauses', 100)
    expect(passAll()).toEqual([
      'limits at 2500',
      'delays at 2600',
      'pauses at 2600',
    ])
    add('limits', 2500)
    add('delays', 60_000)
    passAll()
    time.end()
    time.end()
    expect(happened.slice(3)).toEqual(['limits at 5100', 'delays at 5100'])
  })

  test('stands still until what came too late is done', async () => {
    const { add, happened, passAll, time } = operation()
    let done = () => {}

    add('limits', 2500)
    time.delays.add({
      atMs: time.nowMs + 2600,
      happen: () => {
        happened.push('late')
        return new Promise((resolve) => {
          done = resolve
        })
      },
    })
    passAll()
    add('pauses', 200)
    expect(passAll()).toEqual(['limits at 2500', 'late'])
    done()
    await nextRound()
    expect(passAll().slice(2)).toEqual(['pauses at 2700'])
  })

  test('stands still while a call is kept', () => {
    const { add, passAll, time } = operation()

    add('limits', 2500)
    add('delays', Number.POSITIVE_INFINITY)
    add('pauses', 100)
    expect(passAll()).toEqual([])
    expect(time.isStill).toBe(true)
  })
})

describe('an operation', () => {
  test('has not come as far as it can while its request is still coming', async () => {
    const time = createVirtualTime(START_MS)
    const request = Object.assign(new EventEmitter(), {
      headers: { 'x-vtex-operation-id': 'mine' },
      complete: false,
    })
    const response = Object.assign(new EventEmitter(), { writeHead() {} })
    let isStalled = false

    time.begin(
      request as unknown as IncomingMessage,
      response as unknown as ServerResponse
    )
    const stalled = time.order({ stall: 1 }).then(() => {
      isStalled = true
    })

    for (let round = 0; round < 100; round++) {
      await nextRound()
    }
    expect(isStalled).toBe(false)
    request.complete = true
    request.emit('end')
    await stalled
  })
})
