import { afterEach, expect, it, jest } from '@jest/globals'

import { CARD_PARTS } from '../../core/card'
import { FACTS } from '../../core/facts'
import { DEFAULTS } from '../../core/settings'
import { warnOfSettings } from '../warnOfSettings'

const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})

afterEach(() => {
  warn.mockClear()
})

it.each(Object.entries(DEFAULTS))(
  'says what the prop %s takes instead',
  (name, byDefault) => {
    warnOfSettings({ [name]: -7 })

    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(
        `${name} is -7\\. It takes ${typeof byDefault === 'boolean' ? 'true or false' : '(?!true)'}.*: .`
      )
    )
  }
)

it('says every part that there is of the customer overview', () => {
  // It warns once of each prop, and this one it has been told of.
  jest.isolateModules(() => {
    const anew: typeof import('../warnOfSettings') = require('../warnOfSettings')

    anew.warnOfSettings({ card: ['nonsense'] } as never)
  })

  for (const part of CARD_PARTS) {
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(`"${part}"`))
  }
})

it('says what each fact takes', () => {
  warnOfSettings({
    fields: Object.fromEntries(FACTS.map((fact) => [fact, 'blurred'])),
  } as never)

  expect(warn).toHaveBeenCalledTimes(FACTS.length)
  for (const [said] of warn.mock.calls) {
    expect(said).toContain('It takes "shown", "masked" or "hidden".')
  }
})
