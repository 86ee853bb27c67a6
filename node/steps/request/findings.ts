import type { SessionFacts } from '../../modules/sessionFacts'
import type { Refusal } from '../../typings/graphql'

/** What a story has found out so far, for the log and the audit. */
export interface Findings {
  /** The session as it was when somebody asked, once it was read. */
  readonly before?: SessionFacts | null
  /** Whom it is about, unless it is whom the browser holds. */
  readonly customerEmail?: string | null
  /** Why the operator acts, as far as that can be taken. */
  readonly reason?: string | null
  /** What the operator has noted of the call, as far as that can be taken. */
  readonly note?: string | null
  /** A write may have reached VTEX. */
  readonly mayHaveWritten?: boolean
  /** What went wrong on the way, first things first. */
  readonly faults?: readonly unknown[]
}

/** What a story has come to. */
export interface StoryOutcome extends Findings {
  readonly refusal: Refusal | null
  /** With TOO_MANY_REQUESTS. */
  readonly retryInSeconds?: number | null
}

/** The end of a story that a fault has cut short, with what it has found out. */
export class StoryFault extends Error {
  private constructor(
    public readonly cause: unknown,
    public readonly findings: Findings
  ) {
    super('A story was cut short')
    this.name = 'StoryFault'
  }

  /** A fault together with what was found out before it. */
  public static of(fault: unknown, findings: Findings = {}): StoryFault {
    if (!(fault instanceof StoryFault)) {
      return new StoryFault(fault, findings)
    }
    const { faults: later = [], ...known } = fault.findings

    return new StoryFault(fault.cause, {
      ...findings,
      ...known,
      faults: [...(findings.faults ?? []), ...later],
    })
  }

  /** All that went wrong, first things first. */
  public get faults(): readonly unknown[] {
    return [...(this.findings.faults ?? []), this.cause]
  }
}

/** Lets a fault carry what was found out before it. */
export function failWith(findings: Findings): (fault: unknown) => never {
  return (fault) => {
    throw StoryFault.of(fault, findings)
  }
}

/**
 * The outcome of what goes on from these findings, together with them.
 *
 * @throws StoryFault with them, too
 */
export async function withFindings<Outcome extends StoryOutcome>(
  findings: Findings,
  work: Promise<Outcome>
): Promise<Outcome> {
  const outcome = await work.catch(failWith(findings))

  return {
    ...findings,
    ...outcome,
    faults: [...(findings.faults ?? []), ...(outcome.faults ?? [])],
  }
}

/**
 * What has come of it.
 *
 * @throws StoryFault with what was found out before it
 */
export function valueOrFail<T>(
  result: PromiseSettledResult<T>,
  findings: Findings = {}
): T {
  return result.status === 'fulfilled'
    ? result.value
    : failWith(findings)(result.reason)
}
