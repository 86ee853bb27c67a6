import { describe, expect, it } from '@jest/globals'

import { FramedWindow, isFramed } from '../isFramed'

const STORE = 'https://acme.myvtex.com'

/** The window of a page, with those around it: an origin each, from the inside. */
function windowOf(origin: string, ...others: string[]): FramedWindow {
  const [next, ...rest] = others
  const page = { location: { origin } } as FramedWindow

  page.parent = next ? windowOf(next, ...rest) : page
  return page
}

/** As browsers give the window of another origin. */
const closed = new Proxy({} as FramedWindow, {
  get() {
    throw new DOMException('Blocked a frame', 'SecurityError')
  },
})

describe('a page', () => {
  it.each([
    [false, []],
    [false, [STORE]],
    [false, [STORE, STORE]],
    [true, ['https://evil.myvtex.com']],
    [true, ['https://evil.myvtex.com', STORE]],
    [true, [STORE, 'https://evil.myvtex.com']],
    [true, ['http://acme.myvtex.com']],
    [true, ['https://acme.myvtex.com:8443']],
    [true, ['null']],
  ])('is in a frame of another origin: %s, with %j around it', (is, around) => {
    expect(isFramed(windowOf(STORE, ...around))).toBe(is)
  })

  it('is so, too, where nothing is told of what is around it', () => {
    const page = windowOf(STORE)

    page.parent = closed
    expect(isFramed(page)).toBe(true)
  })

  it('is so, too, where only the outermost one is of another origin', () => {
    const page = windowOf(STORE, STORE)

    page.parent.parent = closed
    expect(isFramed(page)).toBe(true)
  })
})
