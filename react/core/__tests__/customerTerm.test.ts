import { describe, expect, it } from '@jest/globals'

import { bareTerm, isWholeEmail } from '../customerTerm'

describe('a whole email', () => {
  it.each([
    'ana@example.com',
    ' ana@example.com ',
    'ana+vip@mail.example.com.br',
    "o'neil@example.com",
    'josé@exämple.com',
    'mailto:ana@example.com',
    ' MailTo: ana@example.com',
  ])('is %s', (text) => {
    expect(isWholeEmail(text)).toBe(true)
  })

  it.each([
    '',
    'ana',
    'ana@',
    'ana@example',
    'ana@example.',
    'ana@.com',
    '@example.com',
    'ana souza@example.com',
    `${'a@'.repeat(1000)}.`,
    `${'a'.repeat(250)}@b.co`,
    'ana@exa mple.com',
    'ana@example.com or so',
    'ana@@example.com',
    'ana@example.c+m@x.y',
    '+5511999990000',
    'sip:+5511999990000@pbx.example',
    '<sips:5511999990000@pbx.example>',
    '+5511999990000@pbx.example',
  ])('is not %j', (text) => {
    expect(isWholeEmail(text)).toBe(false)
  })
})

describe('a term', () => {
  it.each([
    [' ana souza ', 'ana souza'],
    ['mailto:ana@example.com', 'ana@example.com'],
    ['Mailto: ana@example.com ', 'ana@example.com'],
    ['ana mailto:', 'ana mailto:'],
  ])('typed as %j is %j', (text, term) => {
    expect(bareTerm(text)).toBe(term)
  })
})
