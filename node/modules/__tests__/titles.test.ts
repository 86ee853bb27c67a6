import { describe, expect, it } from '@jest/globals'

import { withoutTitles } from '../titles'

describe('a name', () => {
  it.each([
    ...['Sra. Ana Souza', 'sra Ana Souza', 'Dra. Ana Souza', 'Dna. Ana Souza'],
    ...['D.ª Ana Souza', 'Doña Ana Souza', 'Sr.ª Ana Souza', 'Sra.Ana Souza'],
    ...['Mrs Ana Souza', 'Ms. Ana Souza', 'Mme Ana Souza', 'M. Ana Souza'],
    ...['Herr Dr. Ana Souza', 'Frau Ana Souza', 'Sig.ra Ana Souza'],
    ...['Ana Souza, Dra.', 'Prof.ª Dra. Ana Souza', 'г-жа Ana Souza'],
  ])('is read without its titles: %s', (typed) => {
    expect(withoutTitles(typed).replace(/,$/, '')).toBe('Ana Souza')
  })

  it.each([
    ['王伟先生', '王伟'],
    ['佐藤様', '佐藤'],
    ['김한별님', '김한별'],
    ['คุณสมชาย', 'สมชาย'],
    ['السيد محمد', 'محمد'],
    ['Dr. Li', 'Li'],
    ['Sr. Ng', 'Ng'],
  ])('is read without those of its language: %s', (typed, name) => {
    expect(withoutTitles(typed)).toBe(name)
  })

  it.each([
    ...['Dona', 'Sra.', 'Dr. X', 'Mr', '様', 'Ana Souza', 'M Dupont'],
    ...['Ing Chen', 'Pe Santos', 'J. R. R. Tolkien', 'Ana  Souza', ''],
  ])('is left as it is where it is all there is: %s', (typed) => {
    expect(withoutTitles(typed)).toBe(typed)
  })
})
