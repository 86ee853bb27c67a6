import { beforeEach, describe, expect, it, jest } from '@jest/globals'

import { keepCookies } from '../cookies'

const orderFormPath = '/api/checkout/pub/orderForm/abc'
const asked = jest.fn<typeof fetch>()

beforeEach(() => {
  document.cookie = 'who=; Max-Age=0'
  asked.mockReset()
  asked.mockResolvedValue({} as Response)
  window.fetch = asked
})

describe('where the store does not pass our cookies on', () => {
  it('the browser writes the readable one and asks for the cart', async () => {
    await keepCookies(
      { documentCookies: ['who=ana@example.com; Path=/'], orderFormPath },
      '',
      '/pt'
    )
    expect(document.cookie).toBe('who=ana@example.com')
    expect(asked).toHaveBeenCalledWith(`/pt${orderFormPath}`, {
      credentials: 'same-origin',
    })
  })

  it('the browser removes it, too', async () => {
    document.cookie = 'who=ana@example.com; Path=/'
    await keepCookies(
      { documentCookies: ['who=; Path=/; Max-Age=0'], orderFormPath: null },
      'who=ana@example.com',
      ''
    )
    expect(document.cookie).toBe('')
    expect(asked).not.toHaveBeenCalled()
  })

  it('the browser removes what others have set beside it', async () => {
    document.cookie = 'who=bruno; Path=/'
    document.cookie = 'cart=brunos; Path=/'
    await keepCookies(
      {
        documentCookies: [
          'cart=; Path=/; Max-Age=0',
          'who=; Path=/; Max-Age=0',
        ],
        orderFormPath: null,
      },
      'who=bruno; cart=brunos',
      ''
    )
    expect(document.cookie).toBe('')
  })

  it('a checkout that fails does not keep the page from going on', async () => {
    asked.mockRejectedValue(new Error('no network'))
    await keepCookies(
      { documentCookies: ['who=ana@example.com; Path=/'], orderFormPath },
      '',
      ''
    )
    expect(document.cookie).toBe('who=ana@example.com')
  })

  it('the browser asks again when it cannot tell', async () => {
    document.cookie = 'who=ana@example.com; Path=/'
    await keepCookies(
      { documentCookies: ['who=ana@example.com; Path=/'], orderFormPath },
      'who=ana@example.com',
      ''
    )
    expect(asked).toHaveBeenCalledTimes(1)
  })
})

describe('nothing is done', () => {
  it('where the cookie has arrived', async () => {
    document.cookie = 'who=ana@example.com; Path=/'
    await keepCookies(
      { documentCookies: ['who=ana@example.com; Path=/'], orderFormPath },
      '',
      ''
    )
    expect(asked).not.toHaveBeenCalled()
  })

  it('where its removal has arrived', async () => {
    await keepCookies(
      { documentCookies: ['who=; Path=/; Max-Age=0'], orderFormPath },
      'who=bruno',
      ''
    )
    expect(asked).not.toHaveBeenCalled()
  })

  it('when there was no cookie', async () => {
    await keepCookies(null, '', '')
    expect(asked).not.toHaveBeenCalled()
  })
})
