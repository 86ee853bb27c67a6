import { expect, it } from '@jest/globals'
import fc from '../../../tools/fastCheck'

import { isActing } from '../impersonation'
import { DEFAULTS } from '../settings'
import { createToolbar } from '../toolbar'
import {
  anyDeed,
  anyRegistration,
  anyResult,
  anySearch,
  anySession,
  anySettings,
} from './anyEvent'
import { createOutside, Outside } from './outside'
import { HOME, SLICES } from './page'

const WRITES = ['start', 'end', 'repair', 'register']
const DAY_MS = 24 * 60 * 60 * 1000

const answers = fc.record({
  session: anySession,
  result: anyResult,
  registration: anyRegistration,
  search: anySearch,
})
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ deed: anyDeed }) },
  {
    weight: 4,
    // The oldest question, or another one; or nobody answers it.
    arbitrary: fc.record({
      answers,
      place: fc.nat(2),
      isUnanswered: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ms: fc.constantFrom(1, 300, 60_000) }) }
)
const story = fc.array(step, { maxLength: 25, size: 'max' })

/** Answers one of the questions that are open. */
async function answer(
  { open }: Outside,
  place: number,
  isUnanswered: boolean,
  with_: Record<'session' | 'result' | 'registration' | 'search', unknown>
) {
  const question = open[place] ?? open[0]

  if (!question || isUnanswered) {
    return question?.fail()
  }
  switch (question.operation) {
    case 'readSession':
      return question.answer(with_.session)
    case 'register':
      return question.answer(with_.registration)
    case 'findCustomers':
    case 'recentCustomers':
      return question.answer(with_.search)
    default:
      return question.answer(with_.result)
  }
}

it('whatever happens, our service is asked for one write at a time, and nothing is under way for ever', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, story, async (settings, steps) => {
      const outside = createOutside()
      const toolbar = createToolbar(outside.ports, { ...DEFAULTS, ...settings })
      const openOf = (operations: string[]) =>
        outside.open.filter(
          ({ isAborted, operation }) =>
            !isAborted && operations.includes(operation)
        )

      SLICES.forEach(toolbar.extend)
      toolbar.send(HOME)
      for (const happens of steps) {
        if ('deed' in happens) {
          const { deed } = happens

          // What is loaded is not missing, and a timer is nobody's deed.
          if (!/^(waited|part|optionChosen)/.test(deed.type)) {
            toolbar.send(deed)
          }
        } else if ('ms' in happens) {
          await outside.pass(happens.ms)
        } else {
          const { isUnanswered, place } = happens

          await answer(outside, place, isUnanswered, happens.answers)
        }
        expect(openOf(WRITES).length).toBeLessThanOrEqual(1)
        expect(
          openOf(['findCustomers', 'recentCustomers']).length
        ).toBeLessThanOrEqual(1)
      }

      for (let turns = 0; outside.open.length > 0 && turns < 50; turns += 1) {
        await outside.open[0].fail()
      }
      const { impersonation, list, registration } = toolbar.getState()

      expect(outside.open).toEqual([])
      expect(isActing(impersonation) && impersonation.news === null).toBe(false)
      expect(list.is).not.toBe('searching')
      expect(registration.is).not.toBe('sending')

      toolbar.stop()
      const asked = outside.asked.length

      await outside.pass(DAY_MS)
      expect([outside.timers(), outside.asked.length]).toEqual([[], asked])
      expect(toolbar.isStopped()).toBe(true)
    }),
    { numRuns: 100 }
  )
})
