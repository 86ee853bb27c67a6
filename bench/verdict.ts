let hasFailed = false

/** Judges what the machine's speed has no part in: a miss fails the run. */
export function must(isMet: boolean): string {
  hasFailed ||= !isMet
  return isMet ? 'PASS' : 'FAILED'
}

/** Judges what depends on the machine too: a miss is only said. */
export function should(isMet: boolean): string {
  return isMet ? 'PASS' : 'MISSED'
}

/** Whether all that had to be met was. */
export function isCorrect(): boolean {
  return !hasFailed
}
