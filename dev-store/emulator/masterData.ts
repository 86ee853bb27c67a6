import type { CustomerDocument } from '../customerDocument'
import { register } from '../customers'
import { storePerson } from '../findPerson'
import { type Answer, json, parseJson, type Request } from '../http'
import type { Ids } from '../ids'
import { ACCOUNT } from '../people'
import { searchAddresses } from './addresses'
import { allCustomers } from './allCustomers'
import { type Api, isUnder } from './api'
import { B2B_NAMES } from './b2bNames'
import { BadQuery, masterDataError } from './masterDataError'
import { FILTERABLE, pickFields, select } from './masterDataQuery'
import { rangeOf } from './masterDataRange'
import { newCustomer } from './newCustomer'
import type { TurnAway } from './rights'
import type { Trouble } from './trouble'

const ROOT = '/api/dataentities'
const CUSTOMERS = `${ROOT}/CL`
const DOCUMENTS = `${CUSTOMERS}/documents`
const B2B = new RegExp(
  `^GET ${ROOT}/(organizations|cost_centers)/documents/([^/]+)$`
)
const ADDRESSES = `${ROOT}/AD/search`
const PARAMETERS = ['_fields', '_where', '_sort']

/**
 * Master Data v1, for the entities CL, whose customers are searched, read and
 * registered, and AD, whose addresses are searched.
 *
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export function createMasterData(
  turnAway: TurnAway,
  { masterDataFilters, masterDataFolds }: Trouble,
  ids: Ids
): Api & { prepare(): void } {
  function search({ query, headers }: Request): Answer {
    const [from, to] = rangeOf(headers['rest-range'])
    const found = select(allCustomers(), query, {
      filterable: masterDataFilters() ?? FILTERABLE,
      folds: masterDataFolds(),
    })
    const page = found.slice(from, to)
    const fields = query.get('_fields')
    const answer = json(
      200,
      page.map((document) => pickFields(document, fields))
    )

    answer.headers['rest-content-range'] =
      `resources ${from}-${from + page.length}/${found.length}`

    return answer
  }

  function read(id: string, query: URLSearchParams): Answer {
    const document = allCustomers().find((customer) => customer.id === id)

    return document
      ? json(200, pickFields(document, query.get('_fields')))
      : masterDataError(404, 'There is no such document')
  }

  return {
    name: 'masterData',
    prepare() {
      const query = new URLSearchParams({ _where: 'firstName=*nobody*' })

      select(allCustomers(), query, { filterable: FILTERABLE, folds: true })
    },
    owns: (path) => isUnder(path, ROOT),
    async answer(request) {
      const { method, path, query, body } = request
      const call = `${method} ${path}`
      const isSearch = call === `GET ${CUSTOMERS}/search`
      const isOfAddresses = call === `GET ${ADDRESSES}`
      const b2b = B2B.exec(call)
      const isRegistration = call === `POST ${DOCUMENTS}`
      const id = call.startsWith(`GET ${DOCUMENTS}/`)
        ? decodeURIComponent(path.slice(DOCUMENTS.length + 1))
        : undefined

      if (
        !isSearch &&
        !isOfAddresses &&
        !isRegistration &&
        !b2b &&
        id === undefined
      ) {
        return undefined
      }
      if ([...query.keys()].some(isNotEmulated)) {
        return undefined
      }

      const status = turnAway(
        request,
        isRegistration ? 'registerCustomers' : 'searchCustomers'
      )

      if (status) {
        return masterDataError(status, 'Not authorized')
      }

      try {
        if (id !== undefined) {
          return read(id, query)
        }

        if (b2b) {
          return readB2b(b2b[1], b2b[2])
        }
        if (isOfAddresses) {
          return searchAddresses(query)
        }

        return isSearch
          ? search(request)
          : add(newCustomer(parseJson(body), ids))
      } catch (error) {
        if (error instanceof BadQuery) {
          return masterDataError(400, error.message)
        }
        throw error
      }
    },
  }
}

function add(customer: CustomerDocument | string): Answer {
  if (typeof customer === 'string') {
    return masterDataError(400, customer)
  }
  if (storePerson(customer.email)) {
    return masterDataError(400, 'duplicated entry')
  }

  register(customer)

  return json(201, {
    Id: `CL-${customer.id}`,
    Href: `http://${ACCOUNT}.vtexcommercestable.com.br${DOCUMENTS}/${customer.id}`,
    DocumentId: customer.id,
  })
}

function readB2b(entity: string, id: string): Answer {
  const name = B2B_NAMES[entity][id]

  return name
    ? json(200, { id, name })
    : masterDataError(404, 'There is no such document')
}

function isNotEmulated(parameter: string): boolean {
  return parameter.startsWith('_') && !PARAMETERS.includes(parameter)
}
