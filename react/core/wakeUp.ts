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
  const isEverybodys = domains !== 'all'

  if (isEverybodys && !hostname.endsWith('.myvtex.com')) {
    return false
  }
  const asked = new URLSearchParams(search).get('telesales')
  const isOff = asked === 'off'
  const isAsked = asked !== null || hash.startsWith(SCREEN_POP)

  if (isAsked) {
    memory.set(isOff ? null : (memory.get() ?? 'asked'))
  }
  return isEverybodys || (!isOff && (isAsked || memory.get() !== null))
}
