import type { Mismatch } from './identity'
import type { Answer } from './operator'

const STEPS_TOLD = 5

/** What a request of the soak is counted as. */
export type SoakOperation = 'read' | 'start' | 'switch' | 'end' | 'repair'

/** What the operators were answered. */
export interface SoakAnswers {
  /** As the browsers saw them, in ms. */
  latencies: Record<SoakOperation, number[]>
  perSecond: number
  /** How often which refusal came, or none as the call failed. */
  refusals: Record<string, number>
  warnings: Record<string, number>
  /** How often two requests were under way at once in one browser. */
  pairs: number
  /** How often two browsers held one cart; of the same customer, if at all. */
  shared: number
  /** How often an answer was compared with the truth. */
  checks: number
  mismatches: number
  /** Mismatches by what happened, each with one story that led to it. */
  stories: Record<string, { count: number; steps: string[] }>
  /** What should never happen: the soak itself, or a mutation, failed. */
  errors: string[]
}

/** Counts what is answered; `beganAt` is when latencies begin to count. */
export function createTally(beganAt: number) {
  const answers: SoakAnswers = {
    latencies: { read: [], start: [], switch: [], end: [], repair: [] },
    perSecond: 0,
    refusals: {},
    warnings: {},
    pairs: 0,
    shared: 0,
    checks: 0,
    mismatches: 0,
    stories: {},
    errors: [],
  }

  return {
    answers,

    /** An answer to the operation came. */
    note(operation: SoakOperation, answer: Answer): void {
      const { latencyMs, problem, refusal, warning } = answer

      if (performance.now() > beganAt) {
        answers.latencies[operation].push(latencyMs)
      }
      if (warning) count(answers.warnings, warning)
      if (refusal) count(answers.refusals, refusal)
      else if (isUnanswered(answer)) {
        count(answers.refusals, 'no answer from the service')
      } else if (problem && operation === 'read') {
        count(answers.refusals, 'a read that failed')
      } else if (problem) {
        answers.errors.push(`${operation}: ${problem}`)
      }
    },

    /** An answer was compared; `story` is what that operator did before. */
    tell(found: Mismatch[], story: string[]): void {
      answers.checks++
      answers.mismatches += found.length
      if (found.length === 0) return

      const steps = story.slice(-STEPS_TOLD)
      // To whomever it happens, and with whichever cart, it is one story.
      const kind = [...found, ...steps.slice(-1)]
        .join('; ')
        .replace(/\. Now: .*/, '')
        .replace(/-\d+@[\w.]+( [A-Z]+)?/g, '')

      answers.stories[kind] ??= { count: 0, steps }
      answers.stories[kind].count++
    },
  }
}

/** The edge answered in the service's place: this machine is too busy. */
export function isUnanswered({ problem }: Answer): boolean {
  return /^50[24] /.test(problem ?? '')
}

function count(counts: Record<string, number>, key: string) {
  counts[key] = (counts[key] ?? 0) + 1
}
