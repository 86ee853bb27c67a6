/** What a gateway or a crash answers, whatever came of the call behind it. */
const UNSURE_STATUSES = new Set([500, 502, 504])

/** What went wrong with a call to VTEX. */
export type FaultReason = 'timeout' | 'network' | 'status' | 'malformed'

/** What VTEX may have made of a call that has failed. */
interface Effect {
  /** VTEX may have done what it was asked to, all the same. */
  mayBeDone: boolean
  /** And may yet do it, whatever can be seen by now. */
  isPending: boolean
}

/**
 * A call to VTEX that did not bring what VTEX documents. It carries nothing of
 * the request, because requests hold tokens and customers' emails.
 */
export class UpstreamFault extends Error implements Effect {
  public readonly mayBeDone: boolean
  public readonly isPending: boolean

  /**
   * @param call the call's name, for example `sessions.read`
   * @param status the HTTP status, when VTEX answered with one
   * @param effect where the reason and the status do not say it
   */
  constructor(
    public readonly call: string,
    public readonly reason: FaultReason,
    public readonly status?: number,
    effect: Effect = {
      mayBeDone: !status || UNSURE_STATUSES.has(status),
      isPending: reason === 'timeout',
    }
  ) {
    super(`${call}: ${reason}${status ? ` ${status}` : ''}`)
    this.name = 'UpstreamFault'
    this.mayBeDone = effect.mayBeDone
    this.isPending = effect.isPending
  }

  /** The same, where VTEX was asked once before, in vain. */
  public after({ isPending, mayBeDone }: UpstreamFault): UpstreamFault {
    return new UpstreamFault(this.call, this.reason, this.status, {
      mayBeDone: this.mayBeDone || mayBeDone,
      isPending: this.isPending || isPending,
    })
  }

  /** The session, or the operator's sign-in, is worth nothing any more. */
  public get isUnauthorized(): boolean {
    return this.call.startsWith('sessions.')
      ? this.status === 401 || this.status === 403
      : this.status === 401 &&
          /^(addresses|customers|orders|organizations)\./.test(this.call)
  }

  /** Asking again could bring an answer. */
  public get isTransient(): boolean {
    return this.reason !== 'status' || (this.status ?? 0) >= 500
  }
}

/** What one of the runtime's clients has thrown, without the request it holds. */
export function faultOf(call: string, error: unknown): UpstreamFault {
  const { response } = error as { response?: { status?: number } }

  return response?.status
    ? new UpstreamFault(call, 'status', response.status)
    : new UpstreamFault(call, 'network')
}

/** Takes a status that is an answer, too, for this value, and throws any other. */
export function onStatus<const Value>(
  status: number | readonly number[],
  value: Value
) {
  return (fault: UpstreamFault): Value => {
    if (fault.status && [status].flat().includes(fault.status)) {
      return value
    }
    throw fault
  }
}
