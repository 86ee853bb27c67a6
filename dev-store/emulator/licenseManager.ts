import { json } from '../http'
import { personByEmail } from '../people'
import { type Api, isUnder } from './api'
import { tokenOf, type VtexId } from './vtexId'

const GRANTED =
  /\/products\/2\/logins\/([^/]+)\/resources\/Televendas\/granted$/

/**
 * License Manager, for the one resource that matters here: `Televendas`,
 * Assisted Sales, of product 2.
 *
 * @see https://help.vtex.com/en/docs/tutorials/license-manager-resources
 */
export function createLicenseManager(vtexId: VtexId): Api {
  return {
    name: 'licenses',
    owns: (path) =>
      isUnder(path, '/api/license-manager') ||
      isUnder(path, '/api/pvt/accounts'),
    async answer(request) {
      const { method, path } = request

      if (method !== 'GET') return undefined

      const login = GRANTED.exec(path)?.[1]

      if (login !== undefined) {
        const person = personByEmail(decodeURIComponent(login))

        return json(200, person?.role === 'operator')
      }
      if (path === '/api/license-manager/resources/Televendas/access') {
        const holder = vtexId.holderOf(tokenOf(request))

        return json(200, holder?.role === 'operator')
      }
    },
  }
}
