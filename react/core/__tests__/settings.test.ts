import { describe, expect, it } from '@jest/globals'

import { DEFAULTS, readSettings } from '../settings'

/** The settings, and the names of what makes no sense. */
function read(props: object) {
  const bad: string[] = []
  const settings = readSettings(props, (name) => bad.push(name))

  return { settings, bad }
}

describe('what a theme says', () => {
  it('holds where it makes sense', () => {
    const said = {
      domains: 'all',
      hiddenOn: ['store.product'],
      sticky: true,
      edge: false,
      collapsed: true,
      fields: {
        name: 'masked',
        email: 'hidden',
        document: 'shown',
        phone: 'hidden',
      },
      revealSeconds: 3,
      cart: 'ask',
      reason: 'required',
      search: false,
      recents: true,
      registerRequires: [],
      screenPopOrigins: ['https://phone.example'],
      idleLimitMinutes: 1,
      hardLimitMinutes: 60,
      shortcut: 'Ctrl+Shift+K',
      shortcutEnd: 'F9',
      shortcutDetails: '',
      shortcutOrders: 'Alt+O',
      shortcutCard: 'F8',
      card: [],
      cardOnStart: true,
      holdPayment: true,
    }

    expect(read(said)).toEqual({ settings: said, bad: [] })
  })

  it.each([
    ['nothing', {}],
    ['null', { sticky: null, fields: null, cart: null, shortcut: undefined }],
    ['what is for others', { blockClass: 'x', Left: () => null, query: 7 }],
  ])('is the defaults when it is %s', (_what, props) => {
    expect(read(props)).toEqual({
      settings: DEFAULTS,
      bad: [],
    })
  })

  it.each([
    [{ domains: 'ALL' }, 'domains'],
    [{ hiddenOn: 'store.product' }, 'hiddenOn'],
    [{ hiddenOn: ['store.product', 7] }, 'hiddenOn'],
    [{ hiddenOn: [7, null, {}] }, 'hiddenOn'],
    [{ hiddenOn: { 0: 'store.product' } }, 'hiddenOn'],
    [{ sticky: 'true' }, 'sticky'],
    [{ collapsed: 1 }, 'collapsed'],
    [{ fields: 'masked' }, 'fields'],
    [{ fields: ['masked'] }, 'fields'],
    [{ fields: { email: 'blurred' } }, 'fields.email'],
    [{ revealSeconds: 0 }, 'revealSeconds'],
    [{ revealSeconds: Number.NaN }, 'revealSeconds'],
    [{ cart: 'keep' }, 'cart'],
    [{ reason: 'maybe' }, 'reason'],
    [{ reason: true }, 'reason'],
    [{ search: 'no' }, 'search'],
    [{ recents: {} }, 'recents'],
    [{ registerRequires: ['age'] }, 'registerRequires'],
    [{ screenPopOrigins: 'https://phone.example' }, 'screenPopOrigins'],
    [{ idleLimitMinutes: -5 }, 'idleLimitMinutes'],
    [{ idleLimitMinutes: 43200 }, 'idleLimitMinutes'],
    [{ revealSeconds: 3_000_000 }, 'revealSeconds'],
    [{ hardLimitMinutes: '30' }, 'hardLimitMinutes'],
    [{ hardLimitMinutes: Number.POSITIVE_INFINITY }, 'hardLimitMinutes'],
    [{ shortcut: 'K' }, 'shortcut'],
    [{ shortcut: 2 }, 'shortcut'],
  ])('is named, and its default holds, when it is %j', (props, name) => {
    expect(read(props)).toEqual({
      settings: DEFAULTS,
      bad: [name],
    })
  })

  it.each([
    ['domains', ['myvtex', 'all']],
    ['cart', ['move', 'empty', 'ask']],
    ['reason', ['off', 'optional', 'required']],
    ['shortcut', ['', 'F2']],
    ['revealSeconds', [1, 3600]],
    ['idleLimitMinutes', [0, 1440]],
    ['hardLimitMinutes', [0, 1440]],
    ['registerRequires', [['firstName', 'lastName', 'document', 'phone']]],
  ] as const)('may be any word of its own, or number: %s', (name, values) => {
    for (const value of values) {
      const { bad, settings } = read({ [name]: value })

      expect(bad).toEqual([])
      expect(settings[name]).toEqual(value)
    }
  })

  it('is as good as not there where an entry is yet to be filled in', () => {
    const said = {
      hiddenOn: ['', 'store.product', null, undefined],
      registerRequires: [undefined, ''],
      screenPopOrigins: ['', null, undefined],
    }
    const { bad, settings } = read(said)

    expect(bad).toEqual([])
    expect(settings.hiddenOn).toEqual(['store.product'])
    expect(settings.registerRequires).toEqual([])
    expect(settings.screenPopOrigins).toEqual([])
    expect(read({ registerRequires: [] }).settings.registerRequires).toEqual([])
  })

  it('holds for one fact though another makes no sense', () => {
    const { settings } = read({
      fields: { name: 'hidden', email: 7 },
    })

    expect(settings.fields).toEqual({ ...DEFAULTS.fields, name: 'hidden' })
  })
})
