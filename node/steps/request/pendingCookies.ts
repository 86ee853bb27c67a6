import {
  domainsOf,
  isRemoval,
  nameAndValue,
  nameOf,
} from '../../modules/cookies'

/** The Set-Cookies that are pending for an answer to a page of this host. */
export class PendingCookies {
  private readonly lines = new Map<string, string>()
  private readonly domains: readonly string[]

  /** @param host the store's, as the browser sees it; a port is ignored */
  constructor(host: string) {
    this.domains = domainsOf(/^[a-z\d.-]+/i.exec(host)?.[0] ?? '')
  }

  public get all(): string[] {
    return [...this.lines.values()]
  }

  /** Those that remove a cookie. */
  public get removals(): string[] {
    return this.all.filter(isRemoval)
  }

  /** The one that sets this cookie for the host alone. */
  public get(name: string): string | undefined {
    return this.lines.get(name)
  }

  /** What is set later of the same cookie holds. */
  public set(setCookie: string): void {
    const [domain] = /;\s*domain=[^;]*/i.exec(setCookie) ?? ['']
    const key = nameOf(setCookie) + domain

    // Last, should a gateway leave the domains out.
    this.lines.delete(key)
    this.lines.set(key, setCookie)
  }

  /**
   * Removes a cookie however it was set: checkout sets its own for the domain, others
   * set some for the host alone, or for a domain above it, where all its hosts do.
   */
  public remove(name: string, attributes = ''): void {
    for (const domain of ['', ...this.domains]) {
      const within = domain && `; Domain=${domain}`

      this.set(`${name}=${within}; Path=/; Max-Age=0${attributes}`)
    }
  }

  /** Passes on a Set-Cookie of VTEX, which names the host that we called. */
  public passOn(setCookie: string): void {
    const [pair, ...attributes] = setCookie.split(';')
    const domain = this.domains.slice(0, 1).map((host) => ` Domain=${host}`)
    const ours = attributes.flatMap((attribute) =>
      /^\s*domain\s*=/i.test(attribute) ? domain : [attribute]
    )

    this.set([pair, ...ours].join(';'))
  }

  /** The value that a cookie gets, with or without a domain; null when none. */
  public valueOf(name: string): string | null {
    const line = this.all.filter((one) => nameOf(one) === name).pop()

    return line === undefined ? null : nameAndValue(line)[1]
  }
}
