/** What went wrong with a call to VTEX. */
export type FaultReason = 'timeout' | 'network' | 'status' | 'malformed'

/**
 * A call to VTEX that did not bring what VTEX documents. It carries nothing of
 * the request, because requests hold tokens and customers' emails.
 */
export class UpstreamFault extends Error {
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
  }

  /** VTEX said that this browser has no session, or no longer. */
  public get isUnauthorized(): boolean {
    return this.status === 401 || this.status === 403
  }

  /** Asking again could bring an answer. */
  public get isPassing(): boolean {
    return this.reason !== 'status' || (this.status ?? 0) >= 500
  }
}
