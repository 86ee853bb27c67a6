import { describe, expect, it } from '@jest/globals'

import { DEFAULTS } from '../../../modules/appSettings'
import { idSealOf } from '../sealedId'

const sealOf = (operator = 'olga', auditSalt = 'salt', account = 'acme') =>
  idSealOf(
    { account, settings: async () => ({ ...DEFAULTS, auditSalt }) },
    operator
  )

describe('the seal of an id', () => {
  it('opens what was sealed for the same operator, and hides it', async () => {
    const text = (await sealOf()).sealed('id-of-ana')

    expect(text).not.toContain('ana')
    expect((await sealOf()).opened(text)).toBe('id-of-ana')
  })

  it('never tells that two calls were with the same customer', async () => {
    const { sealed } = await sealOf()

    expect(sealed('id-of-ana')).not.toBe(sealed('id-of-ana'))
  })

  it.each([
    ['another operator', ['oda']],
    ['another salt', ['olga', 'other']],
    ['another account', ['olga', 'salt', 'other']],
  ])('opens nothing for %s', async (_title, other) => {
    const text = (await sealOf()).sealed('id-of-ana')

    expect((await sealOf(...other)).opened(text)).toBeNull()
  })

  it.each(['', '???', 'bm90IHNlYWxlZCBieSBhbnlib2R5IGF0IGFsbA'])(
    'opens nothing that it has not sealed: %s',
    async (text) => {
      expect((await sealOf()).opened(text)).toBeNull()
    }
  )
})
