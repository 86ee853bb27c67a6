import { CREDENTIAL } from '../credential'
import { personByEmail } from '../findPerson'
import { json } from '../http'
import { ACCOUNT, ACCOUNT_ID, accountOf, isAdmin } from '../people'
import { type Api, isUnder } from './api'
import { isOperator } from './rights'
import type { Trouble } from './trouble'
import { tokenOf, type VtexId } from './vtexId'

const GRANTED =
  /\/products\/2\/logins\/([^/]+)\/resources\/Televendas\/granted$/

const ACCOUNT_DATA = '/api/license-manager/account'
const ACCOUNT_BY_NAME = new RegExp(
  `^/api/pvt/accounts/(${ACCOUNT}|${ACCOUNT_ID})$`
)
const ACCOUNT_DOCUMENT = {
  isActive: true,
  id: ACCOUNT_ID,
  name: ACCOUNT,
  accountName: ACCOUNT,
  isOperating: true,
  companyName: 'Acme',
  haveParentAccount: false,
  parentAccountId: null,
  parentAccountName: null,
}

/**
 * License Manager, for the account, and the one resource that matters here:
 * `Televendas`, Assisted Sales, of product 2.
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

  function accountFor(token: string | undefined) {
    const holder = vtexId.holderOf(token)
    const isAllowed =
      token === CREDENTIAL ||
      (holder && isAdmin(holder) && accountOf(holder) === ACCOUNT)

    return isAllowed
      ? json(200, ACCOUNT_DOCUMENT)
      : json(401, { message: 'Not authorized' })
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

      if (path === ACCOUNT_DATA || ACCOUNT_BY_NAME.test(path)) {
        return accountFor(tokenOf(request))
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
