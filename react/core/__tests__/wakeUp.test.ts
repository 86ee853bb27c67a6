import { describe, expect, it } from '@jest/globals'
import { remember } from '../remember'
import { Domains, isWanted } from '../wakeUp'

function memoryOf(text: string | null) {
  return {
    get: () => text,
    set: (next: string | null) => {
      text = next
    },
  }
}

function wanted(
  domains: Domains | undefined,
  address: string,
  remembered: string | null = null
) {
  return isWanted(domains, new URL(address), memoryOf(remembered))
}

describe('by default the bar is wanted', () => {
  it.each(['https://acme.myvtex.com/', 'https://dev--acme.myvtex.com/a/p'])(
    'on %s',
    (address) => {
      expect(wanted(undefined, address)).toBe(true)
      expect(wanted('myvtex', address)).toBe(true)
    }
  )

  it.each([
    'https://www.acme.example/?telesales',
    'https://acme.myvtex.com.evil.example/',
    'https://myvtex.com.evil.example/',
    'https://evilmyvtex.com/',
    'https://acme.example/acme.myvtex.com',
  ])('not on %s', (address) => {
    expect(wanted(undefined, address, 'operator')).toBe(false)
  })

  it('nowhere else when the theme’s value makes no sense', () => {
    const domains = 'everywhere' as Domains

    expect(wanted(domains, 'https://acme.example/?telesales')).toBe(false)
  })
})

describe('on all domains the bar is wanted', () => {
  it('not by a shopper', () => {
    expect(wanted('all', 'https://acme.example/?q=telesales')).toBe(false)
    expect(wanted('all', 'https://acme.myvtex.com/')).toBe(false)
  })

  it.each(['?telesales', '?telesales=', '?a=b&telesales=on'])(
    'where an operator says %s',
    (search) => {
      expect(wanted('all', `https://acme.example/${search}`)).toBe(true)
    }
  )

  it('where a phone system names a customer, unless it is put off', () => {
    const memory = memoryOf(null)
    const pop = new URL('https://acme.example/#telesales=ana')

    expect(isWanted('all', pop, memory)).toBe(true)
    expect(isWanted('all', new URL('https://acme.example/'), memory)).toBe(true)
    remember(false, true, memory)
    expect(isWanted('all', new URL('https://acme.example/'), memory)).toBe(true)
    remember(false, false, memory)
    expect(memory.get()).toBeNull()
    expect(
      wanted('all', 'https://acme.example/?telesales=off#telesales=a')
    ).toBe(false)
    expect(wanted('all', 'https://acme.example/#telesales')).toBe(false)
    expect(wanted('myvtex', 'https://acme.example/#telesales=ana')).toBe(false)
  })

  it('where an operator has been seen', () => {
    expect(wanted('all', 'https://acme.example/', 'operator')).toBe(true)
  })

  it('where somebody asked for it a moment ago', () => {
    const memory = memoryOf(null)

    isWanted('all', new URL('https://acme.example/?telesales'), memory)
    expect(isWanted('all', new URL('https://acme.example/'), memory)).toBe(true)
  })

  it('no longer where the one who asked is no operator', () => {
    const memory = memoryOf(null)

    isWanted('all', new URL('https://acme.example/?telesales'), memory)
    remember(false, false, memory)
    expect(isWanted('all', new URL('https://acme.example/'), memory)).toBe(
      false
    )
  })

  it('still where an operator has signed out for the day', () => {
    const memory = memoryOf(null)

    remember(true, false, memory)
    remember(false, false, memory)
    expect(isWanted('all', new URL('https://acme.example/'), memory)).toBe(true)
  })

  it('no longer where an operator says ?telesales=off', () => {
    const memory = memoryOf('operator')
    const off = new URL('https://acme.example/?telesales=off')

    expect(isWanted('all', off, memory)).toBe(false)
    expect(memory.get()).toBeNull()
  })
})

it('remembers that somebody has asked for it where it is everybody’s, too', () => {
  const memory = memoryOf(null)

  isWanted('myvtex', new URL('https://acme.myvtex.com/?telesales'), memory)
  expect(memory.get()).toBe('asked')
  // Nothing is ever left where it does not show.
  const elsewhere = memoryOf(null)

  isWanted('myvtex', new URL('https://acme.example/?telesales'), elsewhere)
  expect(elsewhere.get()).toBeNull()
})
