import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { rankCustomers } from '../customerMatch'
import {
  isMistyped,
  readDocument,
  spellingsOf,
  withoutZeros,
} from '../document'
import { isSameEmail, parseEmail, spellingsOfEmail } from '../email'
import { numbersIn } from '../keptPhones'
import { maskedEmail, maskedNumber } from '../masks'
import { matchPhone, readPhone } from '../phone'
import { masked, type Profile } from '../profile'
import { readRegistrant } from '../registration'
import { readTerm } from '../term'

const region = fc.constantFrom('BR', 'US', 'XX', '__proto__', '', null)
const digits = fc.stringMatching(/^[\d ().+/-]{0,20}$/)
const nearly = fc.oneof(
  fc.constantFrom(
    ...['ana@example.com', 'Ana Souza', '+55 21 99999-0001', '123.456.789-09'],
    ...['11.222.333/0001-81', '1499999999001-01', '12ABC34501DE35', 'AB123456']
  ),
  digits
)
/** What somebody types, with something in it that nobody would. */
const typed = fc.oneof(
  fc.tuple(anyText(6), nearly, anyText(6)).map((parts) => parts.join('')),
  anyText(300),
  nearly
)
const orNothing = fc.option(typed)

const profile: fc.Arbitrary<Profile> = fc.record({
  id: typed,
  ids: fc.array(typed),
  email: typed,
  firstName: orNothing,
  lastName: orNothing,
  companyName: orNothing,
  document: orNothing,
  companyDocument: orNothing,
  phones: fc.array(digits),
  changedAt: anyText(),
})

describe('whatever an operator types', () => {
  it('is understood, or is not, in next to no time', () => {
    const hardest = fc
      .tuple(
        fc.oneof(nearly, anyText(3)),
        fc.nat(20_000),
        fc.constantFrom('', 'x', '!', ' x', '\n', '@', '>')
      )
      .map(([unit, times, end]) => unit.repeat(times / (unit.length + 1)) + end)
    const before = process.cpuUsage()

    fc.assert(
      fc.property(hardest, region, (text, from) => {
        readTerm(text, from)
        readTerm(text.slice(0, 254), from)
        readPhone(text, from)
        numbersIn(text)
        readDocument(text)
        isMistyped(text, from)
        parseEmail(text)
        readRegistrant(
          {
            email: text,
            firstName: text,
            document: text,
            phone: text,
          } as never,
          from
        )
      }),
      { numRuns: 30 }
    )
    const { user } = process.cpuUsage(before)

    // A pattern that tries all ways would work longer on one alone, whoever else
    // has to do on this machine.
    expect(user / 1000).toBeLessThan(5000)
  })

  it('is a phone of 4 to 15 digits, or none', () => {
    fc.assert(
      fc.property(typed, typed, region, (text, kept, from) => {
        const phone = readPhone(text, from)

        if (phone) {
          expect(phone.digits).toMatch(/^\d{4,15}$/)
          expect(phone.e164 ?? '+1').toMatch(/^\+\d+$/)
          expect(matchPhone(phone, text, from)).toBe('exact')
        }
        for (const number of numbersIn(kept)) {
          expect(number).toMatch(/^[\d+]{4,}$/)
        }
      })
    )
  })

  it('is a document of letters and digits, or none', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const document = readDocument(text)

        if (document) {
          expect(document.text).toMatch(/^[\p{L}\d&]{5,30}$/u)
          for (const spelling of spellingsOf(document)) {
            const signs = spelling.replace(/[*./-]/g, '')

            expect(withoutZeros(signs)).toBe(
              withoutZeros(document.text).replace(/&/g, '')
            )
          }
        }
      })
    )
  })

  it('is an email that is the same in each of its spellings, or none', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const email = parseEmail(text)

        for (const spelling of email ? spellingsOfEmail(email) : []) {
          expect(isSameEmail(spelling, email)).toBe(true)
        }
      })
    )
  })

  it('becomes a customer only with names and numbers that are some', () => {
    const customer = fc.record({
      email: typed,
      firstName: orNothing,
      lastName: orNothing,
      document: orNothing,
      phone: orNothing,
    })

    fc.assert(
      fc.property(customer, region, (asked, from) => {
        const read = readRegistrant(asked, from)

        if (typeof read !== 'string') {
          expect(read.email).toBe(parseEmail(asked.email))
          expect(read.email).not.toContain('*')
          expect(read.phone ?? '+1').toMatch(/^\+\d+$/)
          for (const name of [read.firstName, read.lastName]) {
            expect(name).not.toBe('')
            expect(name ?? '').not.toMatch(/[\p{Cc}<>{}|@*=[\]\\\u202e]/u)
          }
        }
      })
    )
  })
})

describe('whoever Master Data answers with', () => {
  it('is shown with no more of their email than its first sign', () => {
    fc.assert(
      fc.property(typed, (email) => {
        const [shown, domain] = [maskedEmail(email), email.split('@').pop()]

        expect([...shown.split('***')[0]].length).toBeLessThanOrEqual(1)
        expect(shown.slice(shown.indexOf('***') + 3)).toBe(
          email.includes('@') ? `@${domain}` : ''
        )
      })
    )
  })

  it('is shown with four signs of a number at most, and half of a short one', () => {
    fc.assert(
      fc.property(typed, (number) => {
        const signs = number.replace(/[^\p{L}\p{N}]/gu, '')
        const [before, shown] = (maskedNumber(number) ?? '***').split('***')

        expect(before).toBe('')
        expect(shown.length).toBeLessThanOrEqual(Math.min(4, signs.length / 2))
        expect(signs.endsWith(shown)).toBe(true)
      })
    )
  })

  it('is shown masked, by whatever they were found', () => {
    fc.assert(
      fc.property(
        fc.array(profile, { maxLength: 5 }),
        typed,
        region,
        (profiles, text, from) => {
          const term = readTerm(text, from)
          const found = term
            ? rankCustomers(profiles, term, from)
            : profiles.map((one) => masked(one))

          expect(found.length).toBeLessThanOrEqual(profiles.length)
          for (const { document, email, name, phone } of found) {
            expect(email).toMatch(/^.?\*\*\*/su)
            expect(document ?? '***').toMatch(/^\*{3}.{0,4}$/s)
            expect(phone ?? '***').toMatch(/^\*{3}.{0,4}$/s)
            expect(name?.length ?? 0).toBeLessThanOrEqual(100)
            expect(name ?? '').not.toMatch(/\n/)
          }
        }
      )
    )
  })
})
