/**
 * What checkout does not do to a cart. The message is for people.
 */
export class BadCall extends Error {
  public constructor(
    message: string,
    public readonly status = 400
  ) {
    super(message)
  }
}
