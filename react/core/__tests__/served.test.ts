import { expect, it } from '@jest/globals'

import { HOME, show } from './page'
import { SERVING } from './people'

it('tells how long a customer has been served while the details are open', async () => {
  const { outside, send, state } = await show({ ...SERVING, servedSeconds: 65 })

  send(HOME)
  expect(state().served).toBeNull()
  send({ type: 'detailsToggled' })
  expect(state().served?.minutes).toBe(1)
  await outside.pass(54_999)
  expect(state().served?.minutes).toBe(1)
  await outside.pass(1)
  expect(state().served?.minutes).toBe(2)
  await outside.pass(60_000)
  expect(state().served?.minutes).toBe(3)
  send({ type: 'detailsToggled' })
  expect(state().served).toBeNull()
  expect(outside.timers()).toEqual([])
})

it('tells nothing while nobody is served', async () => {
  const { send, state } = await show({ ...SERVING, customer: null })

  send({ type: 'detailsToggled' })
  expect(state().served).toBeNull()
})
