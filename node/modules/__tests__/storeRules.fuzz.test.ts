import { expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { DEFAULTS, MOST, settingsOf } from '../appSettings'
import { isExcluded } from '../exclusion'
import { readReason } from '../reason'
import { isCsrfSafe } from '../sameOrigin'

const NAMES = Object.keys(DEFAULTS) as Array<keyof typeof DEFAULTS>
const value = fc.oneof(
  anyText(),
  fc.jsonValue(),
  fc.double(),
  fc.integer({ min: -1, max: 5000 }),
  fc.constantFrom(true, 'true', null, undefined)
)
const settings = fc.oneof(
  fc.record(Object.fromEntries(NAMES.map((name) => [name, value])), {
    requiredKeys: [],
  }),
  value
)

it('whatever a store says, each of its rules is one that we can keep', () => {
  fc.assert(
    fc.property(settings, (said) => {
      const read = settingsOf(said)

      expect(Object.keys(read).sort()).toEqual([...NAMES].sort())
      for (const name of NAMES) {
        expect(typeof read[name]).toBe(typeof DEFAULTS[name])
      }
      for (const [name, most] of Object.entries(MOST)) {
        const count = read[name as keyof typeof MOST]

        expect(Number.isInteger(count)).toBe(true)
        expect(count).toBeGreaterThanOrEqual(1)
        expect(count).toBeLessThanOrEqual(most)
      }
      for (const entry of read.staff) {
        expect(entry).toMatch(/^[^\s,;]+$/)
      }
    })
  )
})

it('whoever is on the list of staff is served by nobody, with or without a tag', () => {
  const name = fc.stringMatching(/^[a-z][a-z.]{0,8}$/)
  const domain = fc.constantFrom('acme.example', 'MÜLLER.example', 'a.b.c')

  fc.assert(
    fc.property(name, domain, anyText(), (own, at, odd) => {
      const staff = [odd, `${own}@${at}`]
      const rules = { ...DEFAULTS, staff }

      expect(isExcluded(`${own.toUpperCase()}@${at}`, odd, rules)).toBe(true)
      expect(isExcluded(`${own}+shop@${at}`, odd, rules)).toBe(true)
      expect([true, false]).toContain(isExcluded(odd, odd, rules))
    })
  )
})

it('no page of another site is taken for the store’s own', () => {
  const host = fc.constantFrom('acme.myvtex.com', 'acme.example:8080')
  const others = fc.oneof(
    anyText(),
    fc.webUrl(),
    fc.constantFrom(
      ...[
        'https://evil.example',
        'null',
        'https://acme.myvtex.com.evil.example',
      ],
      ...[
        'https://evil.example/acme.myvtex.com',
        'https://acme.myvtex.com@evil.example',
      ]
    )
  )

  fc.assert(
    fc.property(host, others, anyText(), (own, foreign, odd) => {
      const sender = {
        ...{ method: 'POST', contentType: 'application/json' },
        ...{ fetchSite: '', origin: foreign, referer: '', host: own },
      }

      expect(isCsrfSafe(sender)).toBe(foreign === '')
      expect(isCsrfSafe({ ...sender, origin: `https://${own}` })).toBe(true)
      expect(isCsrfSafe({ ...sender, fetchSite: 'cross-site' })).toBe(false)
      expect(isCsrfSafe({ ...sender, fetchSite: odd || 'none' })).toBe(false)
      expect(isCsrfSafe({ ...sender, method: odd })).toBe(false)
      expect(isCsrfSafe({ ...sender, contentType: odd })).toBe(false)
    })
  )
})

it('a reason holds no email and nothing that cannot be seen', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), anyText(120)), (typed) => {
      const { isValid, text } = readReason(typed)

      if (text !== null) {
        expect(isValid).toBe(true)
        expect(text).toBe(typed.trim())
        expect([...text].length).toBeLessThanOrEqual(100)
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u202e\u2028]/u)
        expect(text).not.toMatch(/[^\s@]@[^\s@]/)
      }
      expect(isValid || text === null).toBe(true)
    })
  )
})
