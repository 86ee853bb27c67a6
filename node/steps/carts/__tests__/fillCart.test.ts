import { describe, expect, it } from '@jest/globals'

import type { NewOrderForm } from '../../../clients/orderForm'
import { cookiesOf, SIGNED_IN } from '../../../modules/__tests__/cookiesOf'
import type { BrowserCookies } from '../../../modules/browserCookies'
import type { CartOwner } from '../../../modules/cart'
import type { TelesalesRequest } from '../../request/telesalesRequest'
import { fillCart } from '../fillCart'

const ANA = 'ana@example.com'
const OLGA = { email: 'olga@acme.example' }

/** A checkout that takes what it is given for these people's, by the session. */
function checkoutOf(withSession: CartOwner, withoutSession: CartOwner) {
  const asked: string[] = []
  const note = (name: string, { session }: BrowserCookies) =>
    asked.push(session ? name : `${name} of nobody`)
  const orderForm = (id: string, owner: CartOwner): NewOrderForm => ({
    id,
    setCookies: [],
    salesChannel: null,
    owner,
  })
  const checkout = {
    async newOrderForm(cookies: BrowserCookies) {
      note('new', cookies)
      return orderForm('second', { email: null })
    },
    async attachCustomer(
      { id }: NewOrderForm,
      email: string,
      cookies: BrowserCookies
    ) {
      note('attach', cookies)
      return {
        isAttached: true,
        isCustomer: true,
        orderForm: orderForm(id, { email }),
      }
    },
    async setOpenTextField(
      { id }: NewOrderForm,
      _: unknown,
      cookies: BrowserCookies
    ) {
      note('fill', cookies)
      return orderForm(id, cookies.session ? withSession : withoutSession)
    },
  }

  return {
    asked,
    fill: (isAttached = true) =>
      fillCart(
        {
          clients: { checkout },
          deadline: 0,
          jar: { cookies: cookiesOf(SIGNED_IN) },
        } as unknown as TelesalesRequest,
        {
          isAttached,
          isCustomer: true,
          orderForm: orderForm('first', { email: ANA }),
        },
        ANA,
        { items: [], reason: 'Ticket 12' }
      ),
  }
}

describe('a customer’s cart', () => {
  it.each<[string, CartOwner]>([
    ['is the customer’s', { email: 'Ana@example.com' }],
    ['is whose checkout masks', 'masked'],
  ])('%s', async (_, owner) => {
    const { asked, fill } = checkoutOf(owner, 'unknown')

    expect((await fill()).orderForm.id).toBe('first')
    expect(asked).toEqual(['fill'])
  })

  it.each<[string, CartOwner]>([
    ['the operator’s', OLGA],
    ['nobody’s', { email: null }],
  ])(
    'is another one, filled as nobody, where the first became %s',
    async (_, owner) => {
      const { asked, fill } = checkoutOf(owner, { email: ANA })

      expect((await fill()).orderForm.id).toBe('second')
      expect(asked).toEqual([
        'fill',
        'new of nobody',
        'attach of nobody',
        'fill of nobody',
      ])
    }
  )

  it('is none where checkout makes each somebody else’s', async () => {
    await expect(checkoutOf(OLGA, OLGA).fill()).rejects.toThrow(
      'checkout.attachCustomer: malformed'
    )
  })

  it('is none where checkout has not taken the email', async () => {
    const { asked, fill } = checkoutOf({ email: ANA }, 'unknown')

    await expect(fill(false)).rejects.toThrow(
      'checkout.attachCustomer: status 400'
    )
    expect(asked).toEqual([])
  })
})
