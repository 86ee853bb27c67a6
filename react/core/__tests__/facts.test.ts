import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'
import {
  Disclosures,
  FACTS,
  Fact,
  factsBeside,
  masked,
  shownFacts,
} from '../facts'
import { DEFAULTS } from '../settings'

const ana = {
  id: '1',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  document: '123.456.789-09',
  documentReadAloud: null,
  phone: '+5511999990000',
  phoneReadAloud: null,
}
const all = (disclosure: 'shown' | 'masked' | 'hidden'): Disclosures => ({
  name: disclosure,
  email: disclosure,
  document: disclosure,
  phone: disclosure,
})
const textsOf = (disclosures: Disclosures, revealed: Fact | null = null) =>
  shownFacts(ana, disclosures, revealed).map(({ text }) => text)

describe('what is known of a customer', () => {
  it('is shown as it is read aloud, where that is known', () => {
    const read = shownFacts(
      {
        ...ana,
        documentReadAloud: '987.654.321-00',
        phoneReadAloud: '+55 11 99999-0000',
      },
      all('shown'),
      null
    )

    expect(read.map(({ text }) => text).slice(2)).toEqual([
      '987.654.321-00',
      '+55 11 99999-0000',
    ])
  })

  it('is shown, masked or not at all', () => {
    expect(textsOf(all('shown'))).toEqual([
      'Ana Souza',
      'ana@example.com',
      '123.456.789-09',
      '+5511999990000',
    ])
    expect(textsOf(all('masked'))).toEqual([
      'A*** S***',
      'a***@example.com',
      '***8909',
      '***0000',
    ])
    expect(textsOf(all('hidden'))).toEqual([])
  })

  it('has document and phone masked unless a theme says otherwise', () => {
    expect(textsOf(DEFAULTS.fields)).toEqual([
      'Ana Souza',
      'ana@example.com',
      '***8909',
      '***0000',
    ])
  })

  it('is revealed one at a time, and never when it is hidden', () => {
    expect(textsOf(all('masked'), 'document')).toEqual([
      'A*** S***',
      'a***@example.com',
      '123.456.789-09',
      '***0000',
    ])
    expect(textsOf(all('hidden'), 'document')).toEqual([])
  })

  it('leaves out what VTEX does not know', () => {
    const nobody = {
      ...ana,
      firstName: null,
      lastName: null,
      document: null,
      phone: '',
    }

    expect(shownFacts(nobody, all('masked'), 'phone')).toEqual([
      {
        fact: 'email',
        text: 'a***@example.com',
        isMasked: true,
        isRevealed: false,
      },
    ])
  })

  it('is beside the name what has no place of its own', () => {
    const beside = (disclosures: Disclosures) =>
      factsBeside(shownFacts(ana, disclosures, null)).map(({ fact }) => fact)

    expect(beside(DEFAULTS.fields)).toEqual(['document', 'phone'])
    expect(beside(all('masked'))).toEqual([...FACTS])
  })
})

describe('a mask', () => {
  it.each<[Fact, string, string]>([
    ['name', 'Ana', 'A***'],
    ['name', 'João  d’Ávila', 'J*** d***'],
    ['name', '例え 𝒳avier', '例*** 𝒳***'],
    ['email', 'a@b.example', 'a***@b.example'],
    ['email', '"a@b"@c.example', '"***@c.example'],
    ['document', 'AB12', '***12'],
    ['document', '1', '***'],
    ['phone', '+1 (55) 5', '***55'],
  ])('of a %s such as %s is %s', (fact, value, text) => {
    expect(masked(fact, value)).toBe(text)
  })

  it('never shows more than half of a number', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const characters = value.replace(/[^\p{L}\p{N}]/gu, '')
        const visible = masked('document', value).slice(3)

        expect(visible.length).toBeLessThanOrEqual(characters.length / 2)
        expect(characters.endsWith(visible)).toBe(true)
      })
    )
  })
})
