import type { BrowserCookies } from '../modules/browserCookies'
import { isRecord, textOf } from '../modules/shapes'
import { isId } from './customerDocument'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

/** What the B2B Suite keeps in Master Data, by its name there. */
type Entity = 'organizations' | 'cost_centers'

/**
 * The organizations and cost centers of VTEX's B2B Suite, as far as the operator may see
 * them.
 *
 * @see https://github.com/vtex-apps/b2b-organizations-graphql, node/mdSchema.ts
 */
export class Organizations extends PlatformClient {
  /**
   * What it is called; null where there is none, or the operator may not know.
   *
   * @throws UpstreamFault
   */
  public async nameOf(
    entity: Entity,
    id: string | null,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<string | null> {
    const name = 'organizations.nameOf'

    if (id === null || !isId(id)) {
      return null
    }
    const answer = await this.call({
      name,
      method: 'get',
      path: `/api/dataentities/${entity}/documents/${id}`,
      params: { _fields: 'name' },
      headers: cookies.adminHeaders(),
      deadline,
      isIdempotent: true,
    }).catch(onStatus([403, 404], null))

    if (answer === null) {
      return null
    }
    if (!isRecord(answer.body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    return textOf(answer.body.name)
  }
}
