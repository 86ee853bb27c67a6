import { type DocumentNode, execute, parse } from 'graphql'

import { parseCookies } from '../../dev-store/cookies'
import type { Emulator } from '../../dev-store/emulator'
import { documentForService } from '../../dev-store/graphqlGate'
import { ACCOUNT, WORKSPACE } from '../../dev-store/people'
import { serviceLoader } from '../../dev-store/serviceModules'
import type { SharedTime } from '../../dev-store/time/sharedTime'
import manifest from '../../manifest.json'
import { buildContract, readOperation } from '../../tools/contract'
import { createUpstream, type Mishap } from './upstream'

/** A request to the service, as VTEX's edge passes it on. */
export interface ServiceRequest {
  /** The name of the bar's own document. */
  operation: string
  variables: Record<string, unknown>
  host: string
  /** The Cookie header. */
  cookie: string
  mishaps: readonly Mishap[]
}

/** What the service has answered. */
export interface ServiceAnswer {
  data: unknown
  /** Of GraphQL. */
  errors: readonly unknown[]
  setCookies: string[]
}

/** One of the processes of the service, with a memory of its own. */
export type ServiceProcess = ReturnType<ReturnType<typeof serviceStarter>>

const { name, vendor, version } = manifest
const APP = `${vendor}.${name}@${version}`
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Compiles the service; what is returned starts a process of it. The service and
 * its clients are what runs in the cloud: only the runtime around them and the
 * network are not there, which takes a hundredth of the time.
 */
export function serviceStarter() {
  const load = serviceLoader()
  const schema = buildContract()
  const documents = new Map<string, DocumentNode>()

  function documentOf(operation: string): DocumentNode {
    const document =
      documents.get(operation) ??
      parse(documentForService(readOperation(operation)))

    documents.set(operation, document)
    return document
  }

  return (emulator: Emulator, time: SharedTime) => {
    const { clients, graphql } = load()
    const Clients = clients?.implementation
    const { Mutation = {}, Query = {} } = graphql?.resolvers ?? {}
    let requests = 0

    if (!Clients) {
      throw new Error('The service has no clients')
    }
    return async (request: ServiceRequest): Promise<ServiceAnswer> => {
      const setCookies: string[] = []
      const adapter = createUpstream(emulator, time, request.mishaps)
      const vtex = contextOf(request, ++requests)
      const options = {
        clock: time,
        // The runtime's own would go by the clock on the wall.
        timeout: 0,
        middlewares: [
          (call: { config: object }, next: () => Promise<void>) => {
            call.config = { ...call.config, adapter }
            return next()
          },
        ],
      }
      const context = {
        ...browserOf(request, setCookies),
        clients: new Clients({ default: options } as never, vtex as never),
        graphql: { cacheControl: { noStore: false } },
        state: {},
        vtex,
      }
      // As the runtime calls them: with a parent, which ours do not look at.
      const rootValue = Object.fromEntries(
        Object.entries({ ...Query, ...Mutation }).map(([field, resolve]) => [
          field,
          (args: unknown, given: unknown) =>
            (resolve as (...sent: unknown[]) => unknown)(null, args, given),
        ])
      )
      const { data, errors = [] } = await execute({
        schema,
        document: documentOf(request.operation),
        rootValue,
        contextValue: context,
        variableValues: request.variables,
      })

      return { data: Object.values(data ?? {})[0], errors, setCookies }
    }
  }
}

function contextOf({ host }: ServiceRequest, request: number) {
  return {
    account: ACCOUNT,
    workspace: WORKSPACE,
    authToken: 'token-of-the-app',
    host,
    logger: SILENT,
    operationId: `operation-${request}`,
    platform: 'vtex',
    production: false,
    region: 'dev-store',
    requestId: `request-${request}`,
    tracer: { isTraceSampled: false },
    userAgent: APP,
  }
}

/** What the runtime says of the request. */
function browserOf({ cookie, host }: ServiceRequest, setCookies: string[]) {
  const cookies = parseCookies(cookie)
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    cookie,
    origin: `https://${host}`,
    'sec-fetch-site': 'same-origin',
  }
  const get = (wanted: string) => headers[wanted.toLowerCase()] ?? ''

  return {
    method: 'POST',
    cookies: { get: (wanted: string) => cookies.get(wanted) },
    get,
    header: headers,
    request: { headers, get },
    set(header: string, value: string | string[]) {
      if (header.toLowerCase() === 'set-cookie') {
        setCookies.splice(0, setCookies.length, ...[value].flat())
      }
    },
  }
}
