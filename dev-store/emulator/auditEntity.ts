import { CREDENTIAL } from '../credential'
import { type Answer, isObject, json, parseJson, type Request } from '../http'
import type { Ids } from '../ids'
import { ACCOUNT } from '../people'
import { type Api, isUnder } from './api'
import { type AuditDocument, searched } from './auditSearch'
import { BadQuery, masterDataError } from './masterDataError'
import { rangeOf } from './masterDataRange'
import type { TurnAway } from './rights'
import { tokenOf } from './vtexId'

/**
 * Master Data v2, for the entity in which our service keeps its audit.
 */
export interface AuditEntity extends Api {
  /** All documents, the oldest first. */
  list(): Answer
  /** Removes the documents; the schemas stay. */
  clear(): Answer
}

const ROOT = '/api/dataentities/telesales_audit'
const DOCUMENTS = `${ROOT}/documents`

/**
 * An entity without a schema, and with nothing in it. The app may do everything;
 * operators what their role allows for all entities alike: to search, and to
 * insert but not to remove.
 *
 * @see https://developers.vtex.com/docs/api-reference/master-data-api-v2
 */
export function createAuditEntity(turnAway: TurnAway, ids: Ids): AuditEntity {
  const schemas = new Map<string, string>()
  let documents: AuditDocument[] = []

  function put(name: string, body: string): Answer {
    const schema = parseJson(body)

    if (!isObject(schema)) {
      return masterDataError(400, 'A schema is a JSON object')
    }

    const written = JSON.stringify(schema)
    const isKnown = schemas.get(name) === written

    schemas.set(name, written)

    return isKnown ? { ...json(304, null), body: '' } : json(201, null)
  }

  function add({ body, query }: Request): Answer {
    const fields = parseJson(body)

    if (!isObject(fields) || body === '') {
      return masterDataError(400, 'A document is a JSON object')
    }

    const wrong = wrongIn(
      fields,
      parseJson(schemas.get(query.get('_schema') ?? '') ?? '')
    )

    if (wrong) {
      return masterDataError(
        400,
        `The field ${wrong} is not as the schema says`
      )
    }

    const id = ids.uuid()

    documents.push({ ...fields, id })

    return json(201, {
      Id: `telesales_audit-${id}`,
      Href: `http://${ACCOUNT}.vtexcommercestable.com.br${DOCUMENTS}/${id}`,
      DocumentId: id,
    })
  }

  function search({ query, headers }: Request): Answer {
    const [from, to] = rangeOf(headers['rest-range'])
    const schema = parseJson(schemas.get(query.get('_schema') ?? '') ?? '')
    const found = searched(documents, query, schema)
    const page = found.slice(from, to)
    const answer = json(200, page)

    answer.headers['rest-content-range'] =
      `resources ${from}-${from + page.length}/${found.length}`

    return answer
  }

  function remove(id: string): Answer {
    const kept = documents.filter((document) => document.id !== id)

    if (kept.length === documents.length) {
      return masterDataError(404, 'There is no such document')
    }
    documents = kept

    return { ...json(204, null), body: '' }
  }

  function statusFor(request: Request, call: string) {
    if (tokenOf(request) === CREDENTIAL) {
      return undefined
    }
    if (call === 'GET search') {
      return turnAway(request, 'searchCustomers')
    }

    return call === 'POST documents'
      ? turnAway(request, 'registerCustomers')
      : 403
  }

  return {
    name: 'audit',
    owns: (path) => isUnder(path, ROOT),
    list: () => json(200, documents),
    clear() {
      documents = []

      return json(200, documents)
    },
    async answer(request) {
      const { method, path, body } = request
      const [kind, name, ...more] = path.slice(ROOT.length + 1).split('/')
      const call = more.length > 0 ? '' : `${method} ${kind}`

      const status = statusFor(request, call)

      if (status) {
        return masterDataError(status, 'Not authorized')
      }

      try {
        if (call === 'PUT schemas' && name) {
          return put(name, body)
        }
        if (call === 'POST documents' && !name) {
          return add(request)
        }
        if (call === 'GET search' && !name) {
          return search(request)
        }
        if (call === 'DELETE documents' && name) {
          return remove(name)
        }
      } catch (error) {
        if (error instanceof BadQuery) {
          return masterDataError(400, error.message)
        }
        throw error
      }
    },
  }
}

/** The first field of another type than the schema has for it. */
function wrongIn(fields: Record<string, unknown>, schema: unknown) {
  const properties = isObject(schema) ? schema.properties : undefined

  return Object.entries(fields).find(([name, value]) => {
    const known = isObject(properties) ? properties[name] : undefined

    switch (isObject(known) && known.type) {
      case 'string':
        return typeof value !== 'string'
      case 'integer':
        return !Number.isInteger(value)
      default:
        return false
    }
  })?.[0]
}
