import { expect, it } from '@jest/globals'

import { foreignNames, namesReadElsewhere } from '../build/ownNames'

it('knows what others call what the file uses of them', () => {
  const foreign = foreignNames()

  expect(
    [
      ...['PluralRules', 'replaceChildren', 'flatMap', 'textContent'],
      ...['orderFormId', 'rootPath', 'eventName', 'variables', 'holdPayment'],
    ].filter((name) => !foreign.has(name))
  ).toEqual([])
  expect(
    ['nextTickMs', 'isRepairTried', 'impersonation'].filter((name) =>
      foreign.has(name)
    )
  ).toEqual([])
})

it('knows which functions of ours others may call', () => {
  const foreign = namesReadElsewhere()

  expect(
    ['then', 'toString', 'signal', 'variables'].filter(
      (name) => !foreign.has(name)
    )
  ).toEqual([])
  expect(foreign).not.toContain('findCustomers')
})
