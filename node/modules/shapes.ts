/** True for an object with named values, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text, or null when it is empty, blank or no text at all. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null
}
