import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { type DevStore, startDevStore } from '../../../dev-store/devStore'
import { IS_WHOLE } from './faultCases'
import { ALL_KINDS } from './faultKinds'
import { SCENES } from './faultScenes'
import { runTable, type Tally } from './faultTable'
import { FAST } from './telesales'

const LANES = 3
const ROLLBACK_LANES = 8
const OPERATORS = Object.values(SCENES).length * ROLLBACK_LANES
/** No verdict hangs on how busy a machine is. */
const PATIENCE_MS = 3_600_000

/** Less than this means that something is not tried out any more. */
const FEWEST_CALLS = 115
const FEWEST_DOUBLE = 450

let store: DevStore
let tally: Tally

beforeAll(async () => {
  const startedAt = performance.now()

  store = await startDevStore({
    crowd: { operators: OPERATORS, customers: 2 * OPERATORS },
    settings: {
      startsPerMinute: 1000,
      searchesPerMinute: 1000,
      registrationsPerMinute: 1000,
      keepsAuditRecords: true,
    },
    ...FAST,
  })
  tally = await runTable(store, SCENES, ({ isRolledBack }) =>
    isRolledBack ? ROLLBACK_LANES : LANES
  )
  process.stdout.write(report(performance.now() - startedAt))
}, PATIENCE_MS)

afterAll(() => store.stop())

function callsInAll() {
  return Object.values(tally.calls).reduce((sum, count) => sum + count, 0)
}

function report(durationMs: number) {
  const { answers, calls, double, single, unmet } = tally

  return [
    `Faults: ${ALL_KINDS.length} kinds at ${callsInAll()} calls of ` +
      `${Object.keys(calls).length} operations, ${single} cases;`,
    `${double} with a second one while rolling back` +
      (IS_WHOLE
        ? ';'
        : ', in which kinds that come to the same are tried once;'),
    `${unmet.length} not met; ${Math.round(durationMs / 1000)} s;`,
    `${JSON.stringify(answers)}\n`,
  ].join(' ')
}

it('whatever goes wrong with VTEX, the operator hears the truth', () => {
  expect(tally.complaints).toEqual([])
})

it('everything goes wrong at every call of every operation', () => {
  const { answers, calls, double, single, unmet } = tally

  expect(unmet).toEqual([])
  expect(Object.keys(calls)).toHaveLength(Object.keys(SCENES).length)
  expect(callsInAll()).toBeGreaterThanOrEqual(FEWEST_CALLS)
  expect(single).toBeGreaterThanOrEqual(callsInAll() * ALL_KINDS.length)
  expect(double).toBeGreaterThanOrEqual(FEWEST_DOUBLE)
  expect(Object.keys(answers)).toEqual(
    expect.arrayContaining([
      'no refusal',
      'HALF_DONE',
      'PLATFORM_UNAVAILABLE',
      'SESSION_EXPIRED',
      'SEARCH_DOWN',
    ])
  )
})

it('nobody’s email is in the log', () => {
  const lines = store.service?.log ?? []

  expect(lines.length).toBeGreaterThan(tally.single / 2)
  expect(
    lines.filter((line) => /example\.(com|net)|mail\.example/i.test(line))
  ).toEqual([])
})
