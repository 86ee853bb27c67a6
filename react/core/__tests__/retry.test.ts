import { describe, expect, it } from '@jest/globals'

import { NO_TROUBLE } from '../impersonation'
import { show, typed, withAna } from './page'
import { IDLE, resultOf, searchOf } from './people'

const TOO_MANY = {
  refusal: 'TOO_MANY_REQUESTS',
  retryInSeconds: 7,
} as const

describe('in how many seconds to try again', () => {
  it('is said of a start for so long, whatever is read meanwhile', async () => {
    const { outside, send, state } = await show(IDLE)

    send(withAna)
    await outside
      .question('start')
      .answer(resultOf({ ...TOO_MANY, session: IDLE }))
    await outside.pass(3000)
    await outside.question('readSession').answer(IDLE)
    await outside.pass(3999)
    expect(state().impersonation).toMatchObject({ retryInSeconds: 7 })
    await outside.pass(1)
    expect(state().impersonation).toMatchObject({ is: 'idle', ...NO_TROUBLE })
    expect(outside.timers()).toEqual([])
  })

  it('is counted anew when it was too early', async () => {
    const { outside, send, state } = await show(IDLE)
    const refuse = async () => {
      send(withAna)
      await outside
        .question('start')
        .answer(resultOf({ ...TOO_MANY, session: IDLE }))
      await outside.question('readSession').answer(IDLE)
    }

    await refuse()
    await outside.pass(5000)
    await refuse()
    await outside.pass(6999)
    expect(state().impersonation).toMatchObject({ retryInSeconds: 7 })
    await outside.pass(1)
    expect(state().impersonation).toMatchObject(NO_TROUBLE)
  })

  it('is said of a search until that is asked for again by itself', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    await outside.pass(250)
    await outside
      .question('findCustomers')
      .answer({ ...searchOf(), ...TOO_MANY })
    await outside.pass(6999)
    expect(outside.open).toEqual([])
    await outside.pass(1)
    await outside.question('findCustomers').answer(searchOf())
    expect(state().list).toMatchObject({ search: { retryInSeconds: null } })
  })

  it('is no more said of a search that nobody looks at', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    await outside.pass(250)
    await outside
      .question('findCustomers')
      .answer({ ...searchOf(), ...TOO_MANY })
    send({ type: 'formLeft' })
    await outside.pass(7000)
    expect(state().list).toEqual({ is: 'resting', term: 'ana' })
    expect(outside.open).toEqual([])
  })

  it('is said of a registration for so long', async () => {
    const { outside, send, state } = await show(IDLE)
    const email = 'x@example.com'

    send({ type: 'registerOpened', notFound: { term: email } })
    for (const field of ['firstName', 'lastName'] as const) {
      send({ type: 'draftFilled', field, text: 'Xu' })
    }
    send({ type: 'registerSubmitted' })
    await outside.question('register').answer({ ...TOO_MANY, duplicate: null })
    await outside.pass(6999)
    expect(state().registration).toMatchObject({
      objection: { problem: 'TOO_MANY_REQUESTS' },
    })
    await outside.pass(1)
    expect(state().registration).toMatchObject({
      is: 'open',
      draft: { email },
      objection: { problem: null, retryInSeconds: null },
    })
  })
})
