import { describe, expect, it } from '@jest/globals'

import fc from '../../../tools/fastCheck'
import { sealed, witnessIn } from '../witness'

const SECRET = 'a'.repeat(64)
const WITNESS = {
  customerEmail: 'ana@example.com',
  operatorEmail: 'olga@acme.example',
  startedAtMs: 1000,
  reason: null,
}
const SEALED = sealed(WITNESS, SECRET)

describe('a witness', () => {
  it('is what the operator’s own start has written', () => {
    expect(witnessIn(SEALED, SECRET)).toEqual(WITNESS)
  })

  it.each<[string, string | null, string | null]>([
    ['nothing is there', null, SECRET],
    ['the browser has no secret', SEALED, null],
    ['the browser has another secret', SEALED, 'b'.repeat(64)],
    ['it is a text', 'ana@example.com', SECRET],
    ['it is a list', '[]', SECRET],
    ['it has no seal', JSON.stringify(WITNESS), SECRET],
  ])('is none when %s', (_when, text, secret) => {
    expect(witnessIn(text, secret)).toBeNull()
  })

  it('is none once anything in it is another', () => {
    const other = fc.oneof(fc.string(), fc.integer(), fc.constant(null))
    const key = fc.constantFrom(...Object.keys(JSON.parse(SEALED)))

    fc.assert(
      fc.property(key, other, (name, value) => {
        const present = JSON.parse(SEALED)

        fc.pre(present[name] !== value)
        expect(
          witnessIn(JSON.stringify({ ...present, [name]: value }), SECRET)
        ).toBeNull()
      })
    )
  })
})
