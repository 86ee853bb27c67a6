import type { Load } from './load'
import { measured } from './loadFigures'
import type { Sample } from './operatorProcess'

const EARLY_MS = 10_000

/** How much memory the service held, in bytes, and when. */
export interface Memory {
  idle: number
  early: number
  end: number
  settled: number
  most: number
  middleThird: number
  lastThird: number
}

/** What the service held. */
export function memoryOf(load: Load): Memory {
  const { beganAt, endedAt, idle, samples, settled } = load
  const third = (endedAt - beganAt) / 3
  const within = (from: number, to: number) =>
    samples.filter(({ at }) => at >= from && at <= to)
  const mean = (some: Sample[]) =>
    some.reduce((sum, { bytes }) => sum + bytes, 0) / some.length

  return {
    idle: idle.bytes,
    early: within(beganAt + EARLY_MS, endedAt)[0]?.bytes ?? Number.NaN,
    end: within(beganAt, endedAt).at(-1)?.bytes ?? Number.NaN,
    settled: settled.bytes,
    most: Math.max(...samples.map(({ bytes }) => bytes)),
    middleThird: mean(within(beganAt + third, endedAt - third)),
    lastThird: mean(within(endedAt - third, endedAt)),
  }
}

/** How long an answer kept a core busy, in ms; null when nobody knows. */
export function cpuMsPerAnswer(load: Load): number | null {
  const { beganAt, endedAt, samples } = load
  const some = samples.filter(({ at }) => at >= beganAt && at <= endedAt)
  const [first, last] = [some[0], some.at(-1)]

  if (!first || !last || first.cpuMs === null || last.cpuMs === null) {
    return null
  }
  const answers = measured(load).filter(
    ({ answeredAt }) => answeredAt >= first.at && answeredAt <= last.at
  )

  return (last.cpuMs - first.cpuMs) / answers.length
}
