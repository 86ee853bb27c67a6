import { describe, expect, it } from '@jest/globals'

import { sourceFiles, textOf } from '../../tools/sourceFiles'
import { contradictionIn, NOTHING_DONE, nameOf } from '../said/contradiction'
import { everySentence, type Placed } from '../said/everySentence'
import { everyState } from '../said/everyState'
import { neighbours } from '../said/neighbours'

const english: Record<string, string> = JSON.parse(textOf('messages/en.json'))
const at = (...names: string[]): Placed[] =>
  names.map((name) => ({
    place: 'alert',
    id: `store/telesales-toolbar.${name}`,
  }))

describe('all that the bar says together', () => {
  const all = neighbours()
  const names = all.map(({ said }) => nameOf(said))

  it('is never two sentences that cannot both be true', () => {
    const contradictions = new Set<string>()

    for (const state of everyState()) {
      const contradiction = contradictionIn(everySentence(state))

      if (contradiction) {
        contradictions.add(contradiction)
      }
    }
    expect([...contradictions]).toEqual([])
  })

  it('is known of each sentence, once for each place', () => {
    const places = all.map(({ said: { id, place } }) => `${place} ${id}`)
    const beside = (name: string) =>
      all
        .filter(({ said }) => nameOf(said) === name)
        .flatMap((one) => one.beside.map(nameOf))

    expect(new Set(places).size).toBe(places.length)
    expect(beside('refusal.CUSTOMER_NOT_FOUND')).toEqual(
      expect.arrayContaining(['serving', 'warning.CART_OF_OPERATOR'])
    )
    expect(beside('stale')).toEqual([])
  })

  it('is said with every sentence that there is', () => {
    const sentences = Object.keys(english)
      .map((id) => nameOf({ id }))
      .filter((name) => /^(refusal|warning|notice|endsSoon|taken)\./.test(name))

    expect(sentences.filter((name) => !names.includes(name))).toEqual([])
  })

  it('has no sentence about all that was done, but one that is said alone', () => {
    const about = names.filter((name) =>
      NOTHING_DONE.test(english[`store/telesales-toolbar.${name}`])
    )

    expect([...new Set(about)]).toEqual(['refusal.ALREADY_REGISTERED'])
  })
})

describe('a contradiction', () => {
  it.each([
    [['serving', 'ended'], true],
    [['repaired', 'warning.CART_OF_ANOTHER'], true],
    [['popped', 'refusal.SEARCH_DOWN'], true],
    [['serving', 'warning.CART_OF_ANOTHER'], false],
    [['registered', 'refusal.PLATFORM_UNAVAILABLE'], false],
  ])('is one or not: %j, %s', (names, isOne) => {
    expect(contradictionIn(at(...names)) !== null).toBe(isOne)
  })

  it('is that Enter starts whom nobody has found', () => {
    const found: Placed = { ...at('found')[0], values: { count: 0 } }

    expect(contradictionIn([...at('enterStarts'), found])).not.toBeNull()
    expect(
      contradictionIn([
        ...at('enterStarts'),
        { ...found, values: { count: 1 } },
      ])
    ).toBeNull()
  })
})

it('no component puts a sentence together', () => {
  const files = sourceFiles('react/components').filter(
    (file) =>
      !file.includes('__tests__') &&
      /toolbar\.(refusal|warning|notice|taken)\b/.test(textOf(file))
  )

  expect(files).toEqual([])
})
