/**
 * The time that the machine's clock tells, in ms since the Unix epoch, with
 * fractions.
 */
export function epochMs(): number {
  return performance.timeOrigin + performance.now()
}
