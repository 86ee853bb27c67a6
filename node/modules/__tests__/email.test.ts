import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import {
  isRegular,
  isSameEmail,
  parseEmail,
  spellingsOfEmail,
  typedEmail,
} from '../email'

describe('an email that the operator typed', () => {
  it.each([
    'ana@example.com',
    'ANA@Example.COM',
    'bruno+vip@example.com',
    "o'neil@example.ie",
    'a.b-c_d%e@mail.shop.example.co.uk',
    'ana$#!&*/=?^`{|}~@example.com',
    'taro..yamada@docomo.example',
    '.taro.@docomo.example',
    'a@my_host.example',
    'josé@exämple.com',
    'ana@xn--exmple-cua.com',
    '用户@例子.广告',
    `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.com`,
  ])('is accepted as it is: %s', (email) => {
    expect(parseEmail(email)).toBe(email)
  })

  it('loses the blanks around it', () => {
    expect(parseEmail(' \t ana@example.com \u00a0\n')).toBe('ana@example.com')
  })

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['no at sign', 'ana.example.com'],
    ['nothing before the at sign', '@example.com'],
    ['nothing after it', 'ana@'],
    ['two at signs', 'ana@home@example.com'],
    ['no top-level domain', 'ana@example'],
    ['an empty label', 'ana@example..com'],
    ['a dot at the end', 'ana@example.com.'],
    ['a hyphen before the dot', 'ana@example-.com'],
    ['a space inside', 'ana maria@example.com'],
    ['a space in the domain', 'ana@exa mple.com'],
    ['two addresses', 'ana@example.com,bruno@example.com'],
    ['two addresses', 'ana@example.com;bruno@example.com'],
    ['two addresses', 'ana@example.com bruno@example.com'],
    ['a cookie attribute', 'ana@example.com;Domain=evil.example'],
    ['a line break', 'ana@example.com\r\nSet-Cookie: a=b'],
    ['a line break inside', 'ana@\nexample.com'],
    ['a control character', 'ana\u0000@example.com'],
    ['an invisible character', 'ana\u200b@example.com'],
    ['half a surrogate pair', 'ana\ud800@example.com'],
    ['quotes', '"ana"@example.com'],
    ['a name and brackets', 'Ana <ana@example.com>'],
    ['a percent sign in the domain', 'ana@ex%61mple.com'],
    ['an IP address in brackets', 'ana@[127.0.0.1]'],
    ['a domain that cannot be', 'ana@xn--a.com'],
    ['a domain that cannot be', 'ana@com.xn--a'],
    ['255 characters', `${'a'.repeat(243)}@example.com`],
  ])('is refused with %s', (_why, typed) => {
    expect(parseEmail(typed)).toBeNull()
  })

  it('accepts 254 characters', () => {
    expect(parseEmail(`${'a'.repeat(242)}@example.com`)).toHaveLength(254)
  })

  it('is never more than one clean address, whatever is typed', () => {
    const anything = fc.oneof(
      anyText(),
      fc.emailAddress(),
      fc
        .tuple(anyText(), anyText())
        .map(([local, domain]) => `${local}@${domain}.com`)
    )

    fc.assert(
      fc.property(anything, (typed) => {
        const email = parseEmail(typed)

        if (email !== null) {
          expect(email).not.toMatch(/[\p{C}\p{Z};,"\\<>()]/u)
          expect(email.split('@')).toHaveLength(2)
          expect(email.length).toBeLessThanOrEqual(254)
        }
      })
    )
  })
})

describe('an email that was copied', () => {
  it.each([
    'ana@example.com\u200b',
    '\u202aana@example.com\u202c',
    'ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ',
    'ana@example。com',
    '<ana@example.com>',
    '[ana@example.com]',
    '(ana@example.com)',
    'ana@example.com>',
    '<ana@example.com',
    'E-mail: ana@example.com',
    '"ana@example.com"',
    '“ana@example.com”',
    '«ana@example.com»',
    "'ana@example.com';",
    'ana@example.com,',
    'ana@example.com.',
    'Ana Souza <ana@example.com>',
    '"Souza, Ana" <ana@example.com>;',
    'mailto:ana@example.com',
    'MAILTO: ana@example.com?subject=a%20b',
    'mailto:ana%40example.com',
    '<mailto:ana@example.com>',
    'ana@example.com<mailto:ana@example.com>',
    'sip:ana@example.com;transport=tls',
    'sips:ana@example.com:5061',
  ])('is read without what is around it: %s', (typed) => {
    expect(typedEmail(typed)).toBe('ana@example.com')
  })

  it.each([
    ['sean.o’brien@example.net', "sean.o'brien@example.net"],
    ['ana‑maria@example.com', 'ana-maria@example.com'],
    ['jose\u0301@example.com', 'josé@example.com'],
    ['100%cotton@example.net', '100%cotton@example.net'],
    ['mailto:100%cotton@example.net', '100%cotton@example.net'],
  ])('is read in plain signs: %s', (typed, email) => {
    expect(typedEmail(typed)).toBe(email)
  })

  it.each([
    'ana@example.com <bob@example.com> x',
    'ana@example.com bob@example.com',
    'ana@exam\u0000ple.com',
    '<<<<<<ana@example.com>>>>>>',
    'sip:+5521999990001@pbx.example',
    `${' '.repeat(2000)}ana@example.com`,
  ])('is refused where it is not one: %j', (typed) => {
    expect(typedEmail(typed)).toBeNull()
  })

  it('is regular unless it is of those that nobody gives out any more', () => {
    expect(isRegular('a.b-c_d@example.com')).toBe(true)
    for (const odd of ['.a@b.c', 'a..b@b.c', 'a.@b.c', 'a@my_host.c']) {
      expect(isRegular(odd)).toBe(false)
    }
  })
})

describe('two emails', () => {
  it.each([
    ['ana@example.com', 'ANA@EXAMPLE.COM'],
    ['ana@exämple.com', 'ana@xn--exmple-cua.com'],
    ['ana@EXÄMPLE.com', 'ana@exämple.com'],
    ['jose\u0301@example.com', 'jos\u00e9@example.com'],
    [' ana@example.com', 'ana@example.com '],
  ])('are the same: %s and %s', (one, other) => {
    expect(isSameEmail(one, other)).toBe(true)
  })

  it.each([
    ['ana@example.com', 'ana@example.org'],
    ['ana@example.com', 'ana+vip@example.com'],
    ['ana@example.com', 'a.na@example.com'],
    ['admin@example.com', 'adm\u0131n@example.com'],
    ['strasse@example.com', 'straße@example.com'],
    ['', ''],
    ['ana@example.com', ''],
  ])('are different: "%s" and "%s"', (one, other) => {
    expect(isSameEmail(one, other)).toBe(false)
  })

  it('are different when one is not there', () => {
    expect(isSameEmail(null, undefined)).toBe(false)
    expect(isSameEmail('ana@example.com', null)).toBe(false)
  })
})

describe('an email is looked for', () => {
  it.each([
    ['Ana@Example.com', ['Ana@Example.com']],
    ['ana@müller.example', ['ana@müller.example', 'ana@xn--mller-kva.example']],
    [
      'ana@xn--mller-kva.example',
      ['ana@xn--mller-kva.example', 'ana@müller.example'],
    ],
    ['Ana@MÜLLER.example', ['Ana@MÜLLER.example', 'Ana@xn--mller-kva.example']],
    [
      '"a@b"@müller.example',
      ['"a@b"@müller.example', '"a@b"@xn--mller-kva.example'],
    ],
    ['ana@xn--a.com', ['ana@xn--a.com']],
  ])(
    'with its domain in its own script, and in ASCII: %s',
    (email, spellings) => {
      expect(spellingsOfEmail(email)).toEqual(spellings)
    }
  )
})
