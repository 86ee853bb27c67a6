import { expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { FACTS } from '../facts'
import { isHiddenAt } from '../hiddenPages'
import { DEFAULTS, readSettings } from '../settings'
import { keysOf } from '../shortcut'

/** The settings, and the names of what makes no sense. */
function read(props: object) {
  const bad: string[] = []
  const settings = readSettings(props, (name) => bad.push(name))

  return { settings, bad }
}

const NAMES = Object.keys(DEFAULTS) as Array<keyof typeof DEFAULTS>
const WORDS = [
  ...[
    'myvtex',
    'all',
    'off',
    'required',
    'move',
    'empty',
    'ask',
    'shown',
    'masked',
    'hidden',
  ],
  ...['firstName', 'document', 'F2', 'Alt+K', 'Alt+Alt+K', '/*/p', 'store.*'],
]
const word = fc.constantFrom(...WORDS)
const text = fc.oneof(word, word, anyText(12))
const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.double(),
  fc.integer({ min: -2, max: 1500 }),
  fc.constantFrom(null, undefined, '')
)
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...FACTS), scalar) },
  fc.jsonValue(),
  fc.constant(JSON.parse('{"__proto__": {"name": "hidden"}}'))
)
const props = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, value])),
  { requiredKeys: [] }
)

it('whatever a theme says, each setting is one that the bar knows', () => {
  fc.assert(
    fc.property(props, (said) => {
      const { settings } = read(said)
      const { fields, hiddenOn, screenPopOrigins, shortcut } = settings

      expect(Object.keys(settings).sort()).toEqual([...NAMES].sort())
      expect(['myvtex', 'all']).toContain(settings.domains)
      expect(['move', 'empty', 'ask']).toContain(settings.cart)
      expect(['off', 'optional', 'required']).toContain(settings.reason)
      expect(settings.revealSeconds).toBeGreaterThanOrEqual(1)
      expect(settings.revealSeconds).toBeLessThanOrEqual(60 * 60)
      for (const minutes of [
        settings.idleLimitMinutes,
        settings.hardLimitMinutes,
      ]) {
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(minutes).toBeLessThanOrEqual(24 * 60)
      }
      for (const name of [
        'sticky',
        'collapsed',
        'search',
        'recents',
      ] as const) {
        expect([true, false]).toContain(settings[name])
      }
      for (const entry of [...hiddenOn, ...screenPopOrigins]) {
        expect(typeof entry === 'string' && entry !== '').toBe(true)
      }
      for (const field of settings.registerRequires) {
        expect(['firstName', 'lastName', 'document', 'phone']).toContain(field)
      }
      expect(Object.keys(fields).sort()).toEqual([...FACTS].sort())
      for (const disclosure of Object.values(fields)) {
        expect(['shown', 'masked', 'hidden']).toContain(disclosure)
      }
      expect(shortcut === '' || keysOf(shortcut) !== null).toBe(true)
    })
  )
})

it('whatever a theme says, only what it has not said holds by default', () => {
  fc.assert(
    fc.property(props, (said) => {
      const { bad, settings } = read(said)

      for (const name of NAMES) {
        const isSaid = said[name] !== undefined && said[name] !== null

        if (!isSaid || bad.includes(name)) {
          expect(settings[name]).toEqual(DEFAULTS[name])
        } else if (name !== 'fields') {
          const kept = [said[name]].flat().filter((one) => !isBlank(one))

          expect([settings[name]].flat().filter((one) => one !== '')).toEqual(
            kept
          )
        }
      }
      // What it makes no sense of is settled by that.
      expect(read(settings)).toEqual({ settings, bad: [] })
    })
  )
})

it('on any page the bar is hidden by the page’s own path, and by no nonsense', () => {
  const path = anyText().map((text) => `/${text.replace(/\s/g, '')}`)

  fc.assert(
    fc.property(value, path, anyText(), anyText(), (said, own, page, hash) => {
      const { hiddenOn } = readSettings({ hiddenOn: said })
      const place = { page, path: own, hash }

      expect([true, false]).toContain(isHiddenAt(place, hiddenOn))
      expect(isHiddenAt(place, [own])).toBe(true)
    })
  )
})

function isBlank(entry: unknown) {
  return entry === '' || entry === null || entry === undefined
}
