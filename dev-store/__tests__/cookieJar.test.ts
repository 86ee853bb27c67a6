import { expect, it } from '@jest/globals'

import { createCookieJar } from '../cookieJar'

const HOST = 'acme.myvtex.com'

function jarWith(...lines: string[]) {
  const jar = createCookieJar(HOST, () => 1_000_000)

  for (const line of lines) {
    jar.set(line)
  }
  return jar
}

it.each<[string, string[], string]>([
  ['one that is set again keeps its place', ['a=1', 'b=2', 'a=3'], 'a=3; b=2'],
  [
    'the host alone and its domain have two of one name',
    ['a=1; Domain=acme.myvtex.com', 'a=2', 'a=3; Domain=.myvtex.com'],
    'a=1; a=2; a=3',
  ],
  [
    'each of them is removed alone',
    ['a=1; Domain=acme.myvtex.com', 'a=2', 'a=; Max-Age=0'],
    'a=1',
  ],
  ['another host sets none', ['a=1; Domain=evil.myvtex.com'], ''],
  ['nobody sets one for a whole top level', ['a=1; Domain=com'], ''],
  [
    'Max-Age counts more than Expires',
    ['a=1; Max-Age=9; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    'a=1',
  ],
  [
    'one of the past is none',
    ['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    '',
  ],
  [
    '__Host- is for the whole host alone, and secure',
    [
      '__Host-a=1; Secure; Path=/',
      '__Host-b=1; Secure; Path=/; Domain=acme.myvtex.com',
      '__Host-c=1; Path=/',
      '__Host-d=1; Secure',
    ],
    '__Host-a=1',
  ],
])('%s', (_title, lines, header) => {
  expect(jarWith(...lines).header()).toBe(header)
})

it('only what has a lifetime of its own survives the browser', () => {
  const jar = jarWith('a=1', 'b=2; Max-Age=9')

  jar.close()
  expect(jar.header()).toBe('b=2')
})

it('a script neither sets nor changes what is HttpOnly', () => {
  const jar = jarWith('a=1; HttpOnly')

  jar.set('a=2', true)
  jar.set('b=2; HttpOnly', true)
  jar.set('c=2', true)
  expect(jar.header()).toBe('a=1; c=2')
})
