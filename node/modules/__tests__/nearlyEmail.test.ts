import { describe, expect, it } from '@jest/globals'

import { mendedEmail } from '../nearlyEmail'

describe('an email that can mean one thing alone', () => {
  it.each([
    ...['ana @example.com', 'ana@ example.com', 'ana @ example.com'],
    ...[
      'ana@example..com',
      'ana@@example.com',
      'ana@example,com',
      'ana@example, com',
    ],
    ...['ana@example .com', 'ana@example. com', 'ana@example . com'],
    ...[
      'ana(at)example.com',
      'ana [at] example [dot] com',
      'ana at example.com',
    ],
    ...['ana at example dot com', 'ana arroba example.com'],
    ...['ana arroba example ponto com', 'ana ARROBA example PUNTO com'],
    ...['ana chiocciola example punto com', 'ana arobase example point com'],
    ...['ana Klammeraffe example Punkt com', 'ana собака example точка com'],
  ])('is mended: %s', (typed) => {
    expect(mendedEmail(typed)).toBe('ana@example.com')
  })

  it.each([
    ['ana ponto souza arroba example ponto com', 'ana.souza@example.com'],
    ['ana underline souza arroba example.com', 'ana_souza@example.com'],
    ['ana hífen souza arroba example.com', 'ana-souza@example.com'],
    ['ana@example,com,br', 'ana@example.com.br'],
    ['ana arroba example ponto com ponto br', 'ana@example.com.br'],
    ['Ana Souza ana @example.com', 'Ana Souza ana@example.com'],
  ])('is mended in all its parts: %s', (typed, email) => {
    expect(mendedEmail(typed)).toBe(email)
  })

  it.each([
    ...['ana@example.com', '@example.com', 'ana@', 'ana', 'Ana at home'],
    ...['ana@example.com, bruno@example.com', 'ana@example.com,bruno'],
    ...[
      'ana @example.com, bob @example.com',
      'Ana Ponto Frio',
      'ana@example.com Ana',
    ],
    ...['', '@@', 'Anita Point'],
  ])('is left alone: %s', (typed) => {
    expect(mendedEmail(typed)).toBe(typed)
  })
})
