/**
 * Where the bar may show: on `{account}.myvtex.com` only, or on every domain
 * but only in the browsers of operators.
 */
export type Domains = 'myvtex' | 'all'

/** How the fragment of a screen pop's address begins. */
export const SCREEN_POP = '#telesales='

/** Keeps one text for this browser. */
export interface Memory {
  get(): string | null
  set(text: string | null): void
}

/**
 * Whether the bar is wanted in this browser. On all domains it is once somebody
 * has asked for it with `?telesales`, or a phone system with a screen pop, until
 * `?telesales=off`, or until it turns out that they are no operator.
 */
export function isWanted(
  domains: Domains | undefined,
  { hash, hostname, search }: Record<'hash' | 'hostname' | 'search', string>,
  memory: Memory
): boolean {
  if (domains !== 'all') {
    return hostname.endsWith('.myvtex.com')
  }
  const asked =
    new URLSearchParams(search).get('telesales') ??
    (hash.startsWith(SCREEN_POP) ? '' : null)

  if (asked === 'off') {
    memory.set(null)
  } else if (asked !== null) {
    memory.set(memory.get() ?? 'asked')
  }
  return asked === null ? memory.get() !== null : asked !== 'off'
}

/**
 * What to remember of a browser, now that it is known who uses it.
 *
 * @param isAwaited a screen pop waits for its operator, who may yet sign in
 */
export function remember(
  isOperator: boolean,
  isAwaited: boolean,
  memory: Memory
): void {
  if (isOperator) {
    memory.set('operator')
  } else if (!isAwaited && memory.get() === 'asked') {
    memory.set(null)
  }
}
