import { boundedInput } from '../modules/boundedInput'
import type { Sender } from '../modules/sameOrigin'
import { readSession } from './access/readSession'
import { type Act, audit } from './audit/audit'
import { recordFaults } from './audit/recordFaults'
import type { Context } from './request/context'
import { type FaultRefusals, faultRefusal } from './request/faultRefusal'
import { isOverFieldLimit } from './request/fieldLimit'
import { StoryFault, type StoryOutcome } from './request/findings'
import { inTurn } from './request/queue'
import {
  openRequest,
  type TelesalesRequest,
  takeTurn,
  type WaitingRequest,
} from './request/telesalesRequest'

/** A field of the schema: its story, and what is its own on the way of all. */
export interface Field<Args, Outcome extends StoryOutcome, Answer> {
  /** Names what was asked for in the log. */
  operation: string
  /** The answer beyond the limit of fields; a field without one is not counted. */
  overLimit?: Answer
  /** Whether who has sent it may ask. */
  isAllowed(sender: Sender): boolean
  /** In which queue it waits for its turn, and what makes it the same as another. */
  turn?(
    request: WaitingRequest,
    args: Args
  ): { queue: string | null; identity: string }
  /**
   * Who is asking, may they, do it, did it take.
   *
   * @throws StoryFault or anything else, which `refused` answers for
   */
  story(request: TelesalesRequest, args: Args): Promise<Outcome>
  /** What it says of faults that kept it from doing anything. */
  faultRefusals: FaultRefusals
  /** The outcome where a page of another site has asked, or a fault cut it short. */
  refused(outcome: StoryOutcome, fault: StoryFault | null): Outcome
  /** What the outcome is to whoever has asked. */
  answer(
    request: TelesalesRequest,
    outcome: Outcome,
    args: Args
  ): Promise<{ answer: Answer; faults?: readonly unknown[] }>
  /** The email to log faults with. */
  customer?(
    request: TelesalesRequest,
    outcome: Outcome,
    args: Args
  ): string | null
  /** What there is to audit, if anything. */
  audit?(
    request: TelesalesRequest,
    outcome: Outcome,
    args: Args
  ): Act | null | Promise<Act | null>
}

/** A resolver, as the runtime wants it. */
export type Resolver<Args, Answer> = (
  parent: unknown,
  args: Args,
  ctx: Context
) => Promise<Answer>

/**
 * The way that every field goes: field limit, bounded input, same-origin, turn,
 * story, log, audit, cookies. A fault becomes an outcome: of what is thrown the runtime would
 * log the query's variables, and the customer's email is one of them.
 */
export function resolverOf<Args, Outcome extends StoryOutcome, Answer>(
  field: Field<Args, Outcome, Answer>
): Resolver<Args, Answer> {
  return async (_parent, sent, ctx) => {
    if (field.overLimit && isOverFieldLimit(ctx)) {
      return field.overLimit
    }
    const args = boundedInput(sent)
    const request = openRequest(ctx)
    const isAllowed = field.isAllowed(request.sender)
    // Whoever has to be refused waits for nobody, and nobody for them.
    const turn = isAllowed ? field.turn?.(request, args) : null
    const { answer, setCookies } = await inTurn(
      turn?.queue ?? null,
      turn?.identity ?? '',
      (hasWaited) => run(field, takeTurn(request, hasWaited), args, isAllowed)
    )

    if (setCookies.length > 0) {
      ctx.set('Set-Cookie', setCookies)
    }
    return answer
  }
}

async function run<Args, Outcome extends StoryOutcome, Answer>(
  field: Field<Args, Outcome, Answer>,
  request: TelesalesRequest,
  args: Args,
  isAllowed: boolean
): Promise<{ answer: Answer; setCookies: string[] }> {
  const outcome = await (isAllowed
    ? field.story(request, args)
    : refuseCrossSite(field, request)
  ).catch((thrown) => cutShort(field, StoryFault.of(thrown)))
  const { answer, faults = [] } = await field.answer(request, outcome, args)
  const act = await field.audit?.(request, outcome, args)

  await recordFaults(request, [...(outcome.faults ?? []), ...faults], {
    operation: field.operation,
    refusal: outcome.refusal,
    operator: outcome.before?.adminEmail,
    customer: field.customer?.(request, outcome, args),
  })
  if (act) {
    await audit(request, act)
  }
  return { answer, setCookies: request.jar.setCookies }
}

/** Whoever it was is known, for the audit, and hears nothing about it. */
async function refuseCrossSite<Args, Outcome extends StoryOutcome, Answer>(
  field: Field<Args, Outcome, Answer>,
  request: TelesalesRequest
): Promise<Outcome> {
  const before = await readSession(request)

  return field.refused({ before, refusal: 'CROSS_SITE' }, null)
}

function cutShort<Args, Outcome extends StoryOutcome, Answer>(
  { faultRefusals, refused }: Field<Args, Outcome, Answer>,
  fault: StoryFault
): Outcome {
  const { faults, findings } = fault
  const refusal = findings.mayHaveWritten
    ? 'HALF_DONE'
    : faultRefusal(faults, faultRefusals)

  return refused({ ...findings, faults, refusal }, fault)
}
