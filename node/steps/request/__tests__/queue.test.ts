import { describe, expect, it } from '@jest/globals'

import { inTurn } from '../queue'

/** A piece of work that lasts until it is told to end. */
function work<T>(begun: string[], name: string) {
  let end = (_: T) => {}
  let fail = (_: Error) => {}
  const done = new Promise<T>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  const run = () => {
    begun.push(name)
    return done
  }

  return { run, end: (value: T) => end(value), fail: (e: Error) => fail(e) }
}

const settle = () => new Promise(setImmediate)

describe('two writes to one session', () => {
  it('are one when they are the same', async () => {
    const begun: string[] = []
    const first = work<string>(begun, 'first')
    const second = work<string>(begun, 'second')
    const answers = [
      inTurn('s', 'start ana', first.run),
      inTurn('s', 'start ana', second.run),
    ]

    await settle()
    first.end('ana')
    expect(await Promise.all(answers)).toEqual(['ana', 'ana'])
    expect(begun).toEqual(['first'])
  })

  it('wait for each other when they differ', async () => {
    const begun: string[] = []
    const first = work<string>(begun, 'first')
    const second = work<string>(begun, 'second')
    const answers = [
      inTurn('s', 'start ana', first.run),
      inTurn('s', 'start bruno', second.run),
    ]

    await settle()
    expect(begun).toEqual(['first'])
    first.end('ana')
    second.end('bruno')
    expect(await Promise.all(answers)).toEqual(['ana', 'bruno'])
    expect(begun).toEqual(['first', 'second'])
  })

  it('are one also when they had to wait for another', async () => {
    const begun: string[] = []
    const first = work<string>(begun, 'first')
    const second = work<string>(begun, 'second')
    const ahead = inTurn('s', 'end', first.run)
    const behind = inTurn('s', 'start ana', second.run)

    first.end('ended')
    await ahead
    await settle()
    const again = inTurn('s', 'start ana', second.run)

    second.end('ana')
    expect(await Promise.all([behind, again])).toEqual(['ana', 'ana'])
    expect(begun).toEqual(['first', 'second'])
  })

  it('go on when the one ahead fails', async () => {
    const begun: string[] = []
    const first = work<string>(begun, 'first')
    const ahead = inTurn('s', 'start ana', first.run)
    const behind = inTurn('s', 'end', async () => 'ended')

    first.fail(new Error('lost'))
    await expect(ahead).rejects.toThrow('lost')
    expect(await behind).toBe('ended')
  })

  it('are two again when the first has landed', async () => {
    const begun: string[] = []
    const run = async () => begun.push('again')

    await inTurn('s', 'start ana', run)
    await settle()
    await inTurn('s', 'start ana', run)
    expect(begun).toHaveLength(2)
  })
})

describe('writes to different sessions, or to none', () => {
  it.each([
    ['one', 'two'],
    [null, null],
  ])('do not wait for each other', async (one, other) => {
    const begun: string[] = []

    void inTurn(one, 'start ana', work<string>(begun, 'first').run)
    void inTurn(other, 'start ana', work<string>(begun, 'second').run)
    await settle()
    expect(begun).toEqual(['first', 'second'])
  })
})
