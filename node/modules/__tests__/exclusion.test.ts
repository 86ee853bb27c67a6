import { describe, expect, it } from '@jest/globals'

import { settingsOf } from '../appSettings'
import { isExcluded, isSameMailbox } from '../exclusion'

const OLGA = 'olga@acme.example'

const isOut = (email: string, staff: string[], excludesOwnDomain = false) =>
  isExcluded(
    email,
    OLGA,
    settingsOf({ excludesOwnDomain, staff: staff.join(' ') })
  )

describe('for whom nobody may act', () => {
  it('is nobody, as long as the store says nothing', () => {
    expect(isOut('otto@acme.example', [])).toBe(false)
  })

  it.each([
    ['ceo@home.example', 'ceo@home.example'],
    ['CEO@Home.Example', 'ceo@home.example'],
    ['ceo+x@home.example', 'ceo@home.example'],
    ['ceo@home.example', 'Ceo+y@home.example'],
    ['any@home.example', '@home.example'],
    ['any@home.example', 'home.example'],
    ['any@mail.home.example', '@home.example'],
    ['any@home.example', '*@home.example'],
    ['any@mail.home.example', '*.home.example'],
    ['any@mail.home.example', '.home.example'],
    ['any@mail.home.example', '@*.home.example'],
    ['any@home.example', '*@*.home.example'],
    ['any@home.example', '@.home.example'],
    ['any@home.example', 'home.example.'],
    ['any@home.example', '＠home.example'],
    ['any@home.example', '"@home.example"'],
    ['ceo@home.example', '<ceo@home.example>'],
    ['ceo@home.example', 'mailto:ceo@home.example'],
    ['ceo@home.example', '\u200bceo@home.example'],
    ['any@xn--caf-dma.example', '@café.example'],
  ])('%s, when %s is on the list', (email, listed) => {
    expect(isOut(email, ['x@y.example', listed])).toBe(true)
  })

  it.each([
    ['ceo@home.example', 'boss@home.example'],
    ['ceo@home.example', 'cfo@home.example'],
    ['ceo@home.example.evil', '@home.example'],
    ['ceo@athome.example', '@home.example'],
    ['ceo@mail.home.example', 'ceo@home.example'],
    ['ceo@home.example', '@mail.home.example'],
    ['ceo@home.example', '@'],
    ['ceo@home.example', '*'],
    ['ceo@home.example', '.ceo@home.example'],
  ])('not %s, when %s is on the list', (email, listed) => {
    expect(isOut(email, [listed])).toBe(false)
  })

  it('is whoever is at the operator’s own domain, if the store says so', () => {
    expect(isOut('otto@ACME.example', [], true)).toBe(true)
    expect(isOut('otto@mail.acme.example', [], true)).toBe(false)
    expect(isOut('ana@example.com', [], true)).toBe(false)
  })
})

describe('one mailbox', () => {
  it.each([
    ['olga@acme.example', true],
    ['Olga+shop@ACME.example', true],
    ['olga@acme.example.org', false],
    ['olgas@acme.example', false],
    ['shop+olga@acme.example', false],
    ['.olga@acme.example', false],
  ])('of Olga’s: %s, %s', (address, expected) => {
    expect(isSameMailbox(address, 'olga@acme.example')).toBe(expected)
  })
})
