import { expect, it } from '@jest/globals'

import { questionIn } from '../build/questionIn'

it('asks for nothing that checkout does not need', () => {
  expect(
    questionIn(`
      mutation End($note: String) {
        endImpersonation(note: $note) @context(provider: "us") {
          session { customer { id email document phone } }
          resumed { choice }
          losses { name }
        }
      }
    `)
  ).toBe(
    'mutation End($note:String){endImpersonation(note:$note)@context(provider:"us"){session{customer{email}}losses{name}}}'
  )
})
