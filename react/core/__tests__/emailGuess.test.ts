import { describe, expect, it } from '@jest/globals'

import { emailGuess } from '../emailGuess'

describe('an email', () => {
  it.each([
    ['ana@example.com', 'ana@example.com'],
    ['ana.example.com', 'ana@example.com'],
    ['ana.souza.gmail.com', 'ana.souza@gmail.com'],
    ['ana.souza.uol.com.br', 'ana.souza@uol.com.br'],
    ['ana-souza_1.example.org', 'ana-souza_1@example.org'],
    ['ana.yahoo.it', 'ana@yahoo.it'],
    ['ana.yahoo.co.uk', 'ana@yahoo.co.uk'],
  ])('is meant by %s', (term, email) => {
    expect(emailGuess(term)).toBe(email)
  })

  it.each([
    ...['ana', 'ana souza', 'example.com', 'www.example.com', 'example.com.br'],
    ...['ana.maria.souza', '123.456.789', 'ana.example.com souza', 'a..b.com'],
    ...['ana@exa', '', '.com', `a.${'b'.repeat(300)}`],
  ])('is likely not meant by %j', (term) => {
    expect(emailGuess(term)).toBeNull()
  })
})
