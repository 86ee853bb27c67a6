import { personByEmail } from '../findPerson'
import { json } from '../http'
import { ACCOUNT } from '../people'
import { type Api, isUnder } from './api'
import { isOperator } from './rights'
import type { Trouble } from './trouble'
import { tokenOf, type VtexId } from './vtexId'

const GRANTED =
  /\/products\/2\/logins\/([^/]+)\/resources\/Televendas\/granted$/

/**
 * License Manager, for the one resource that matters here: `Televendas`,
 * Assisted Sales, of product 2.
 *
 * @see https://help.vtex.com/en/docs/tutorials/license-manager-resources
 */
export function createLicenseManager(vtexId: VtexId, trouble: Trouble): Api {
  function isGranted(login: string): boolean {
    const person = personByEmail(login)
    const known =
      person && trouble.impersonateIgnoresAccount()
        ? { ...person, account: ACCOUNT }
        : person

    return isOperator(known, trouble)
  }

  return {
    name: 'licenses',
    owns: (path) =>
      isUnder(path, '/api/license-manager') ||
      isUnder(path, '/api/pvt/accounts'),
    async answer(request) {
      const { method, path } = request

      if (method !== 'GET') {
        return undefined
      }

      const login = GRANTED.exec(path)?.[1]

      if (login !== undefined) {
        return json(200, isGranted(decodeURIComponent(login)))
      }
      if (path === '/api/license-manager/resources/Televendas/access') {
        const holder = vtexId.holderOf(tokenOf(request))

        return json(200, isOperator(holder, trouble))
      }
    },
  }
}
