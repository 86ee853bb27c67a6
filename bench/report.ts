const CLEAR_LINE = '\r\x1b[K'

/** Prints one thing, line by line. */
export function print(...lines: string[]): void {
  if (process.stderr.isTTY) {
    process.stderr.write(CLEAR_LINE)
  }
  console.log(lines.join('\n'))
}

/** Shows how far it is, beside what is printed; on a terminal in one line. */
export function showProgress(progress: string): void {
  process.stderr.write(
    process.stderr.isTTY ? `${CLEAR_LINE}${progress}` : `${progress}\n`
  )
}

/** How often what came. */
export function counted(counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(
    ([key, count]) => `${count} × ${key}`
  )

  return parts.join(', ') || 'none'
}

/** A time as it is shown; nothing when there is none. */
export function ms(value: number): string {
  return Number.isNaN(value) ? '' : `${value.toFixed(1)} ms`
}

/** A size as it is shown. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
