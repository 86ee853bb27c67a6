import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { cleanAddress } from '../cleanAddress'
import { bareTerm } from '../customerTerm'
import { draftOf, FIELDS } from '../draft'
import { masked } from '../facts'
import { newsOf } from '../news'
import { recentIds, recentsWith } from '../recents'
import {
  readStoredCall,
  storedCall,
  termOfHash,
  termOfMessage,
} from '../screenPop'

const OLGA = 'olga@acme.example'

describe('whatever a browser has kept', () => {
  it('is read, and is no news but ours', () => {
    const session = {
      ...{ operator: { email: OLGA }, customer: null },
      ...{
        warning: null,
        servedSeconds: null,
        isRepairSafe: false,
        refusal: null,
      },
    }
    const handover = fc.oneof(
      anyText(),
      anyText(5).map((text) => `ended ${text}`)
    )

    fc.assert(
      fc.property(handover, (kept) => {
        const news = newsOf(kept, session)

        expect([undefined, 'ended', 'expired']).toContain(news?.done)
      })
    )
  })

  it('never makes more than five recent customers, all of them texts', () => {
    const handover = fc.oneof(
      anyText(),
      fc.json(),
      fc.array(anyText()).map(noteBy)
    )

    fc.assert(
      fc.property(handover, anyText(), (kept, id) => {
        const ids = recentIds(recentsWith(kept, OLGA, id), OLGA, null)

        expect(ids[0]).toBe(id)
        expect(ids.length).toBeLessThanOrEqual(5)
        expect(new Set(ids.filter((one) => one === id)).size).toBe(1)
        expect(ids.every((one) => typeof one === 'string')).toBe(true)
      })
    )
  })

  it('is a screen pop only while it is young, and for no longer', () => {
    const handover = fc.oneof(
      anyText(),
      fc
        .tuple(anyText(), fc.nat(), fc.boolean())
        .map(([term, at, isOffer]) => storedCall(term, at, isOffer))
    )

    fc.assert(
      fc.property(handover, fc.nat(), (kept, now) => {
        const pop = readStoredCall(kept, now)

        if (pop) {
          expect(pop.remainingMs).toBeGreaterThanOrEqual(0)
          expect(pop.remainingMs).toBeLessThanOrEqual(10 * 60 * 1000)
          expectTerm(pop.term)
        }
      })
    )
  })
})

describe('whatever a phone system sends', () => {
  it('is a short term that can be seen, or nothing', () => {
    fc.assert(
      fc.property(anyText(300), fc.jsonValue(), (text, json) => {
        const origin = 'https://phone.example'

        expectTerm(termOfHash(text))
        expectTerm(termOfHash(`#telesales=${text}`))
        expectTerm(termOfMessage(json, origin, [origin]))
        expectTerm(termOfMessage({ telesales: text }, origin, [origin]))
        expect(termOfMessage({ telesales: text }, text, [origin])).toBeNull()
      })
    )
  })

  it('leaves no email in the address', () => {
    fc.assert(
      fc.property(fc.array(anyText()), (texts) => {
        const url = new URL('https://acme.example/')

        for (const text of texts) {
          url.searchParams.append(text, text)
        }
        const { searchParams } = new URL(cleanAddress(url.href))

        expect([...searchParams.values()].join()).not.toContain('@')
      })
    )
  })
})

describe('whatever an operator types', () => {
  it('is asked for without blanks around it', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(bareTerm(` ${text} `)).toBe(bareTerm(text))
        expect(bareTerm(bareTerm(text))).toMatch(/^(?!\s)/)
      })
    )
  })

  it('opens a form of texts, with nothing in it that was not typed', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (term, firstName) => {
        const draft = draftOf({ term, draft: { firstName, phone: null } })

        for (const field of FIELDS) {
          expect(`${firstName} ${term}`.split(/\s+/).join(' ')).toContain(
            draft[field].split(/\s+/).join(' ')
          )
        }
      })
    )
  })
})

describe('whatever a customer is called', () => {
  it('is masked but for one sign of each name', () => {
    fc.assert(
      fc.property(anyText(), (name) => {
        for (const word of masked('name', name).split(/\*\*\*(?: |$)/)) {
          expect([...word].length).toBeLessThanOrEqual(1)
        }
      })
    )
  })

  it('has an email of which one sign and the domain are shown', () => {
    const local = anyText().map((text) => text.replace(/\s/g, ''))

    fc.assert(
      fc.property(local, (text) => {
        const shown = masked('email', `${text}@example.com`)

        expect(shown).toMatch(/^.?\*\*\*@example\.com$/s)
      })
    )
  })
})

function expectTerm(term: string | null) {
  if (term !== null) {
    expect(term).toBe(term.trim())
    expect(term).not.toMatch(/^$|[\p{Cc}\p{Cf}]/u)
    expect(term.length).toBeLessThanOrEqual(254)
  }
}

function noteBy(ids: string[]): string {
  return ids.reduce((handover, id) => recentsWith(handover, OLGA, id), '')
}
