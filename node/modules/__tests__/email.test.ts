import { describe, expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { isSameEmail, parseEmail, spellingsOfEmail } from '../email'

describe('an email that the operator typed', () => {
  it.each([
    'ana@example.com',
    'ANA@Example.COM',
    'bruno+vip@example.com',
    "o'neil@example.ie",
    'a.b-c_d%e@mail.shop.example.co.uk',
    'ana$#!&*/=?^`{|}~@example.com',
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
    ['dots side by side', 'a..b@example.com'],
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
