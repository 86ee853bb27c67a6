import { describe, expect, it, jest } from '@jest/globals'

import { UpstreamFault } from '../../../clients/upstreamFault'
import { DEFAULTS } from '../../../modules/appSettings'
import { recordFaults } from '../recordFaults'

/** What is logged of these. */
async function logged(...faults: unknown[]) {
  const error = jest.fn((_line: object) => {})
  const request = {
    account: 'acme',
    logger: { error },
    settings: async () => DEFAULTS,
  }

  await recordFaults(request as never, faults, { operation: 'read' })
  return error.mock.calls.map(([line]) => line as { faults: string[] })
}

describe('what is logged of faults', () => {
  it('is nothing when there are none', async () => {
    expect(await logged()).toEqual([])
  })

  it('is one line for all of them', async () => {
    const fault = new UpstreamFault('sessions.read', 'status', 503)

    expect(await logged(fault, fault)).toEqual([
      {
        message: 'telesales fault',
        operation: 'read',
        refusal: null,
        faults: ['sessions.read: status 503', 'sessions.read: status 503'],
        operator: null,
        customer: null,
      },
    ])
  })

  it('is where our own mistake is, and not what it has met', async () => {
    const mistake = new TypeError('No function:\n    at ana@example.com:1:1')
    const [{ faults }] = await logged(mistake)
    const [name, ...places] = faults[0].split('\n')

    expect(name).toBe('TypeError')
    expect(places).toHaveLength(4)
    for (const place of places) {
      expect(place).toMatch(/^ +at /)
    }
    expect(faults[0]).not.toContain('ana')
  })

  it.each([['ana@example.com'], [null], [{ message: 'ana@example.com' }]])(
    'is nothing of what is no error: %j',
    async (thrown) => {
      const [{ faults }] = await logged(thrown)

      expect(faults[0]).toMatch(/^Error\n/)
      expect(faults[0]).not.toContain('ana@')
    }
  )
})
