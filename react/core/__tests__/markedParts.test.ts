import { describe, expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'
import { markedParts } from '../markedParts'

/** With what is marked in brackets. */
const shown = (text: string, term: string) =>
  markedParts(text, term)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('')

describe('what was typed', () => {
  it.each([
    ['Ana Souza', 'ana', '[Ana] Souza'],
    ['Ana Souza', 'sou an', '[An]a [Sou]za'],
    ['Ana Ananias', 'ana', '[Ana] [Ana]nias'],
    ['João d’Ávila', 'joao avi', '[João] d’[Ávi]la'],
    ['Mariana', 'ana', 'Mari[ana]'],
    ['Ana Mariana', 'ana', '[Ana] Mariana'],
    ['王伟', '王', '[王]伟'],
    ['Ana', '', 'Ana'],
    ['Ana', '(.*', 'Ana'],
    ['🙂 Ana', '🙂', '[🙂] Ana'],
  ])('is marked in %s for %s', (text, term, marked) => {
    expect(shown(text, term)).toBe(marked)
  })

  it('leaves the text as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (text, term) => {
          const whole = markedParts(text, term).map((part) => part.text)

          expect(whole.join('')).toBe(text)
        }
      )
    )
  })
})
