import { describe, expect, it } from '@jest/globals'

import type { SessionFacts } from '../../../modules/sessionFacts'
import { failWith, StoryFault, valueOrFail, withFindings } from '../findings'

const BEFORE = { adminEmail: 'olga@acme.example' } as SessionFacts
const LOST = new Error('lost')

/** What is known of this failure. */
async function faultOf(work: Promise<unknown>): Promise<StoryFault> {
  return work.then(
    () => Promise.reject(new Error('It has not failed')),
    (thrown) => StoryFault.of(thrown)
  )
}

describe('what a story has found out', () => {
  it('goes on with what comes of it, first faults first', async () => {
    expect(
      await withFindings(
        { before: BEFORE, faults: ['first'] },
        Promise.resolve({ refusal: null, faults: ['then'] })
      )
    ).toEqual({ before: BEFORE, refusal: null, faults: ['first', 'then'] })
  })

  it('is not lost with a fault', async () => {
    const { cause, faults, findings } = await faultOf(
      withFindings({ before: BEFORE }, Promise.reject(LOST))
    )

    expect(cause).toBe(LOST)
    expect(faults).toEqual([LOST])
    expect(findings.before).toBe(BEFORE)
  })

  it('adds up on the way, and what is found out later counts', async () => {
    const { faults, findings } = await faultOf(
      withFindings(
        { before: BEFORE, reason: 'none yet', faults: ['first'] },
        Promise.reject(LOST).catch(
          failWith({ reason: 'Ticket 4711', faults: ['then'] })
        )
      )
    )

    expect(findings).toMatchObject({ before: BEFORE, reason: 'Ticket 4711' })
    expect(faults).toEqual(['first', 'then', LOST])
  })

  it('goes with what is missing, too', () => {
    expect(valueOrFail({ status: 'fulfilled', value: 7 })).toBe(7)
    expect(() =>
      valueOrFail({ status: 'rejected', reason: LOST }, { before: BEFORE })
    ).toThrow(StoryFault)
  })
})
