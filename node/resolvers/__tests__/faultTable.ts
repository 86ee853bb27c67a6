import { randomUUID } from 'node:crypto'

import type { DevStore } from '../../../dev-store/devStore'
import {
  type CallName,
  countsOf,
  createCallBook,
  keyOf,
  namesOf,
  orderFor,
} from './faultCalls'
import {
  atTheRetry,
  type CallFault,
  type Case,
  inWords,
  isWord,
  singleFaults,
  whileRollingBack,
} from './faultCases'
import { KINDS } from './faultKinds'
import { Lane } from './faultLane'
import type { Scene } from './faultScenes'
import { complaintsAbout, type FaultRun } from './faultVerdict'
import { createTurnstile } from './turnstile'

/** What was tried, and what came of it. */
export interface Tally {
  /** By scene, how many calls to VTEX it makes. */
  calls: Record<string, number>
  single: number
  double: number
  /** How often what was answered. */
  answers: Record<string, number>
  /** The cases in which VTEX was not asked what should have failed. */
  unmet: string[]
  complaints: string[]
}

/** How many run at once: store and service are two processes. */
const AT_ONCE = 8

/**
 * Runs each scene without a fault; then with each fault at each of the calls
 * that it made; and, where that was rolled back, with a second fault at each step
 * of the rollback.
 *
 * @param lanesFor how many operators there are for a scene
 */
export async function runTable(
  store: DevStore,
  scenes: Record<string, Scene>,
  lanesFor: (scene: Scene) => number
): Promise<Tally> {
  const callsOf = createCallBook(store)
  const inTurn = createTurnstile(AT_ONCE)
  const tally: Tally = {
    calls: {},
    single: 0,
    double: 0,
    answers: {},
    unmet: [],
    complaints: [],
  }
  let operators = 0

  await Promise.all(
    Object.entries(scenes).map(([title, scene]) => runScene(title, scene))
  )
  return tally

  async function runScene(title: string, scene: Scene) {
    const lanes = await Promise.all(
      Array.from({ length: lanesFor(scene) }, () =>
        inTurn(() => newLane(scene))
      )
    )
    const clean = await inTurn(() => runClean(title, scene, lanes[0]))
    const todo = singleFaults(clean.names)
    const underWay = new Set<Promise<void>>()

    await Promise.all(lanes.map(work))

    async function work(lane: Lane) {
      while (todo.length > 0 || underWay.size > 0) {
        const faults = todo.shift()

        if (faults) {
          const one = inTurn(() => tryOut(lane, faults))

          underWay.add(one)
          await one
          underWay.delete(one)
        } else {
          // What is under way may bring more to do.
          await Promise.race(underWay)
        }
      }
    }

    async function tryOut(lane: Lane, faults: Case) {
      const run = await perform(scene, lane, faults)
      const { calls } = run
      const { refusal } = run.answer
      const answer = refusal ?? 'no refusal'
      const name = `${title}: ${inWords(faults)}: ${answer}`
      const asPromised = isWord(faults) ? { broken: () => [] } : {}
      const complaints = complaintsAbout(
        { ...scene, ...asPromised },
        lane,
        run,
        clean.counts
      )

      tally[faults.length > 1 ? 'double' : 'single'] += 1
      tally.answers[answer] = (tally.answers[answer] ?? 0) + 1
      if (!faults.every((fault) => isMet(fault, lane))) {
        tally.unmet.push(name)
      }
      tally.complaints.push(...complaints.map((said) => `${name}: ${said}`))
      todo.push(...atTheRetry(faults, calls, clean.counts))
      if (scene.isRolledBack && refusal) {
        todo.push(...whileRollingBack(faults, calls))
      }
    }
  }

  async function newLane(scene: Scene): Promise<Lane> {
    operators += 1

    const lane = new Lane(store, operators)

    lane.operationId = randomUUID()
    await scene.prepare(lane)
    await lane.remember()
    return lane
  }

  /** Which calls there are. Some are made now and then, so it is run twice. */
  async function runClean(title: string, scene: Scene, lane: Lane) {
    const counts: Record<string, number> = {}
    const names = new Map<string, CallName>()

    for (let round = 0; round < 2; round++) {
      const run = await perform(scene, lane, [])

      for (const name of namesOf(run.calls)) {
        counts[keyOf(name)] = Math.max(name.nth, counts[keyOf(name)] ?? 0)
        names.set(`${keyOf(name)} ${name.nth}`, name)
      }
      tally.complaints.push(
        ...[
          ...(run.answer.refusal ? [run.answer.refusal] : []),
          ...complaintsAbout(scene, lane, run, counts),
        ].map((said) => `${title}, without a fault: ${said}`)
      )
    }
    tally.calls[title] = names.size
    return { counts, names: [...names.values()] }
  }

  async function perform(
    scene: Scene,
    lane: Lane,
    faults: Case
  ): Promise<FaultRun> {
    await lane.reset()
    await scene.restore?.(lane)
    lane.operationId = randomUUID()
    for (const { call, kind, times } of faults) {
      store.trouble.order({
        ...orderFor(call),
        ...KINDS[kind],
        times,
        operation: lane.operationId,
      })
    }
    const answer = await scene.act(lane)

    // The audit's record is written after the answer, and VTEX may be late.
    await store.time?.settled(lane.operationId)
    const after = await lane.observe()
    const calls = callsOf(lane.operationId)

    return { answer, after, calls }
  }

  function isMet({ call }: CallFault, { operationId }: Lane) {
    return (countsOf(callsOf(operationId))[keyOf(call)] ?? 0) >= call.nth
  }
}
