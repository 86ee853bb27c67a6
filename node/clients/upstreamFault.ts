/** What a gateway or a crash answers, whatever came of the call behind it. */
const UNSURE_STATUSES = new Set([500, 502, 504])

/** What went wrong with a call to VTEX. */
export type FaultReason = 'timeout' | 'network' | 'status' | 'malformed'

/**
 * A call to VTEX that did not bring what VTEX documents. It carries nothing of
 * the request, because requests hold tokens and customers' emails.
 */
export class UpstreamFault extends Error {
  /** VTEX may have done what it was asked to, all the same. */
  public mayBeDone: boolean
  /** And may yet do it, whatever can be seen by now. */
  public isPending: boolean

  /**
   * @param call the call's name, for example `sessions.read`
   * @param status the HTTP status, when VTEX answered with one
   */
  constructor(
    public readonly call: string,
    public readonly reason: FaultReason,
    public readonly status?: number
  ) {
    super(`${call}: ${reason}${status ? ` ${status}` : ''}`)
    this.name = 'UpstreamFault'
    this.mayBeDone = !status || UNSURE_STATUSES.has(status)
    this.isPending = reason === 'timeout'
  }

  /** The session, or the operator's sign-in, is worth nothing any more. */
  public get isUnauthorized(): boolean {
    return this.call.startsWith('sessions.')
      ? this.status === 401 || this.status === 403
      : this.status === 401 && /^(customers|orders)\./.test(this.call)
  }

  /** Asking again could bring an answer. */
  public get isPassing(): boolean {
    return this.reason !== 'status' || (this.status ?? 0) >= 500
  }
}
