import { describe, expect, it } from '@jest/globals'

import {
  cookieHeader,
  decoded,
  encoded,
  isCookieValue,
  nameAndValue,
} from '../cookies'

describe('cookies', () => {
  it('are one header, without those that have no value', () => {
    expect(
      cookieHeader([
        ['a', '1'],
        ['b', undefined],
        ['c', ''],
        ['d', 'x=y'],
      ])
    ).toBe('a=1; d=x=y')
    expect(cookieHeader([])).toBe('')
  })

  it.each([
    ['a=1', 'a', '1'],
    ['a=1; Path=/; Secure', 'a', '1'],
    [' a = 1 ;Path=/', 'a', '1'],
    ['a=__ofid=1', 'a', '__ofid=1'],
    ['a=', 'a', ''],
  ])('are told line by line: %s', (line, name, value) => {
    expect(nameAndValue(line)).toEqual([name, value])
  })

  it('hold all of ASCII but blanks, quotes, commas, semicolons and backslashes', () => {
    const held = Array.from({ length: 256 }, (_, code) =>
      String.fromCharCode(code)
    ).filter(isCookieValue)

    expect(held.join('')).toBe(
      "!#$%&'()*+-./0123456789:<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`" +
        'abcdefghijklmnopqrstuvwxyz{|}~'
    )
    expect(['', 'a\nb', 'a '].filter(isCookieValue)).toEqual([])
  })
})

describe('an email in a cookie', () => {
  it.each([
    ['ana@example.com', 'ana@example.com'],
    [
      "o'neil+a&b#c/d=e?f`{g}|h~i^j_k!l$m*n",
      "o'neil+a&b#c/d=e?f`{g}|h~i^j_k!l$m*n",
    ],
    ['(a)[b]<c>:d-e', '(a)[b]<c>:d-e'],
    ['josé@example.com', 'jos%C3%A9@example.com'],
    ['100%@example.com', '100%25@example.com'],
    ['a;b,c"d\\e f', 'a%3Bb%2Cc%22d%5Ce%20f'],
    ['😀@example.com', '%F0%9F%98%80@example.com'],
    ['a\r\nb', 'a%0D%0Ab'],
  ])('stays as it is where a cookie allows: %j', (email, value) => {
    expect(encoded(email)).toBe(value)
    expect(decoded(value)).toBe(email)
  })

  it('is taken as it is when somebody has not encoded it', () => {
    expect(decoded('50%@example.com')).toBe('50%@example.com')
  })

  it.each([undefined, ''])('is none in %j', (value) => {
    expect(decoded(value)).toBeNull()
  })
})
