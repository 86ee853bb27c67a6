import { afterEach, describe, expect, it, jest } from '@jest/globals'

import { cartQueue, forgetCart } from '../cart'

const QUEUE = '{"queue":[{"type":"add_mutation"}]}'

afterEach(() => {
  jest.restoreAllMocks()
  window.localStorage.clear()
})

describe('what the store’s cart keeps in the browser', () => {
  it('is read, and taken away with its copy of itself, and nothing else', () => {
    expect(cartQueue()).toBeNull()
    window.localStorage.setItem('orderQueue', QUEUE)
    window.localStorage.setItem('orderform', '{"id":"1"}')
    window.localStorage.setItem('other', 'stays')
    expect(cartQueue()).toBe(QUEUE)
    forgetCart()
    expect(cartQueue()).toBeNull()
    expect({ ...window.localStorage }).toEqual({ other: 'stays' })
  })

  it('is nothing where a browser forbids storage', () => {
    jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('forbidden')
    })
    expect(cartQueue()).toBeNull()
    expect(forgetCart).not.toThrow()
  })
})
