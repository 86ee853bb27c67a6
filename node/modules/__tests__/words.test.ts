import { describe, expect, it } from '@jest/globals'

import { withPlainDigits } from '../digits'
import { folded, withoutElision, wordsOf } from '../words'

describe('a name', () => {
  it.each([
    ['Ana Souza', ['Ana', 'Souza']],
    [' Ana,  Souza-Lima! ', ['Ana', 'Souza', 'Lima']],
    ["D'Ávila 2", ['D', 'Ávila', '2']],
    ['Jose\u0301', ['José']],
    ['Oʼneil ʻOkina', ['O', 'neil', 'Okina']],
    ['हिन्दी', ['हिन्दी']],
    ['李小龙', ['李', '小', '龙']],
    ['Bruce李', ['Bruce', '李']],
    ['김철수', ['김', '철', '수']],
    ['さくらカ', ['さ', 'く', 'ら', 'カ']],
    ['・ー', ['ー']],
    ['***', []],
    ['', []],
  ])('has its words: %s', (name, words) => {
    expect(wordsOf(name)).toEqual(words)
  })

  it.each([
    ["D'Ávila", 'DÁvila'],
    ['Sean O’Brien', 'Sean OBrien'],
    ['D´ Angelo', 'DAngelo'],
    ['Dell`Orefice', 'DellOrefice'],
    ['Oʼneil', 'Oneil'],
    ['Rita D Angelo', 'Rita DAngelo'],
    ['Maria A. Souza', 'Maria A. Souza'],
    ["Ana '", "Ana '"],
  ])('is one word without what is elided: %s', (name, joined) => {
    expect(withoutElision(name)).toBe(joined)
  })

  it.each([
    ['JOÃO', 'joao'],
    ['Jose\u0301', 'jose'],
    ['Ωμέγα', 'ωμεγα'],
    ['Đức Łø ẞæŒ IŞIL ışıl', 'duc lo ssaeoe isil isil'],
    ['Þórður Ħ', 'thordur h'],
    ['İpek', 'ipek'],
  ])('is the same in any case, with accents or without: %s', (name, plain) => {
    expect(folded(name)).toBe(plain)
  })
})

describe('a number', () => {
  it.each([
    ['0123456789', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡', '0123456789'],
    ['𝟎𝟗𝟬𝟵', '0909'],
    ['𞥐𞥑𞥙', '019'],
    ['\u{116d0}\u{116d9}', '09'],
    ['tel. ٢١', 'tel. 21'],
  ])('is the same in any script: %s', (digits, plain) => {
    expect(withPlainDigits(digits)).toBe(plain)
  })
})
