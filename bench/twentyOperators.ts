import type { DevStore } from '../dev-store/devStore'
import type { UpstreamCall } from '../dev-store/emulator'
import { serialHops } from '../dev-store/serialHops'
import { type CallerKind, callerTerms } from './callerTerms'
import { letWork } from './crew'
import { percentile } from './percentile'
import type { Asked, TypingAnswers, TypingOrder } from './typingOperators'

/** What one answer took. */
export interface Search {
  kind: CallerKind
  /** Calls to the platform that waited for each other. */
  hops: number
  /** As the browser saw it. */
  latencyMs: number
}

/** What came of it. */
export interface Typing extends TypingAnswers {
  order: TypingOrder
  searches: Search[]
  /** How long the emulated platform really took for a call; the median. */
  upstreamMs: number
  /** The most memory that the service held meanwhile. */
  memoryBytes: number
}

/** Lets twenty operators type at once; the store has to know them. */
export async function measureTyping(
  store: DevStore,
  order: TypingOrder
): Promise<Typing> {
  const calls: UpstreamCall[] = []

  // The dev store makes its customers and orders when it first needs them.
  callerTerms(1)

  const { seen, upstreamMs, memoryBytes } = await letWork<TypingAnswers>(
    store,
    'typingOperators.ts',
    order,
    (call) => calls.push(call)
  )

  return {
    ...seen,
    order,
    searches: seen.asked.map((asked) => ({
      kind: asked.kind,
      hops: serialHops(calls.filter((call) => isFor(asked, call))),
      latencyMs: asked.answeredAt - asked.askedAt,
    })),
    upstreamMs: percentile(upstreamMs, 0.5),
    memoryBytes,
  }
}

/** An operator waits for an answer before they type on. */
function isFor({ answeredAt, askedAt, signIn }: Asked, call: UpstreamCall) {
  const { cookie, vtexidclientautcookie } = call.headers

  return (
    call.startedAt >= askedAt &&
    call.startedAt <= answeredAt &&
    [cookie, vtexidclientautcookie].some((text) => text?.includes(signIn))
  )
}
