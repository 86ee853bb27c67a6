import { describe, expect, it } from '@jest/globals'

import { isWholeEmail } from '../customerTerm'

describe('a whole email', () => {
  it.each([
    'ana@example.com',
    ' ana@example.com ',
    'ana+vip@mail.example.com.br',
    "o'neil@example.com",
    'josé@exämple.com',
    'ana@example.c+m@x.y',
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
    'ana@exa mple.com',
    '+5511999990000',
  ])('is not %j', (text) => {
    expect(isWholeEmail(text)).toBe(false)
  })
})
