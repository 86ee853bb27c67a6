import { setTimeout as wait } from 'node:timers/promises'
import { epochMs } from '../epochMs'
import { type Answer, parseJson, type Request, refuse } from '../http'
import type { CreateIds } from '../ids'
import { close, listen, serve } from '../server'
import type { OperationPace } from '../time/storeTime'
import { createAppSettings } from './appSettings'
import { createAuditEntity } from './auditEntity'
import { type ChaosOptions, createChaos } from './chaos'
import { createCheckout } from './checkout'
import { createLicenseManager } from './licenseManager'
import { createMasterData } from './masterData'
import { createItemCalls } from './orderFormItems'
import { createOrderForms } from './orderForms'
import { createOrderLookUp } from './orderLookUp'
import { createOrders } from './orders'
import { whyForbidden } from './policies'
import { createProfiles } from './profiles'
import { createRights } from './rights'
import { createSalesChannels } from './salesChannels'
import type { CallPlatform } from './sessionApp'
import { createSessionManager } from './sessions'
import { createStorefrontPermissions } from './storefrontPermissions'
import { createTokenKey } from './tokens'
import { createGatewayCallback, createPayments } from './transactionCalls'
import { createTransactions } from './transactions'
import { createTrouble } from './trouble'
import { createVbase } from './vbase'
import { createVtexId } from './vtexId'

/**
 * One call our service made to the platform.
 */
export interface UpstreamCall {
  method: string
  host: string
  path: string
  query: string
  headers: Request['headers']
  /** Which request to our service it was made for. */
  operationId: string | undefined
  /** Milliseconds since the Unix epoch, with fractions. */
  startedAt: number
  endedAt: number
  status: number
  /** Chance had it fail. */
  isStruck: boolean
}

/**
 * VTEX's cloud, as far as the toolbar touches it.
 */
export type Emulator = ReturnType<typeof createEmulator>

/**
 * An emulator in which nothing has happened yet. Each call our service makes
 * takes `upstreamDelayMs` longer than it needs, and what chance adds.
 */
export function createEmulator({
  upstreamDelayMs = 0,
  chaos: chance,
  settings: initialSettings,
  createIds,
  paceOf,
  now = Date.now,
}: {
  upstreamDelayMs?: number
  chaos?: ChaosOptions
  settings?: object
  createIds: CreateIds
  /** Without it what is slow takes its time. */
  paceOf?(operationId: string): OperationPace
  /** In ms since the epoch. */
  now?(): number
}) {
  const chaos = chance && createChaos(chance)
  const trouble = createTrouble()
  const key = createTokenKey()
  const vtexId = createVtexId(createIds('vtexid'), key)
  const vbase = createVbase()
  const settings = createAppSettings(initialSettings)
  const sessions = createSessionManager(
    callFor,
    trouble,
    createIds('sessions'),
    key
  )
  const orderForms = createOrderForms(sessions, trouble, createIds('checkout'))
  const orders = createOrders(orderForms, sessions, trouble, now)
  const transactions = createTransactions(
    orderForms,
    orders,
    createIds('transactions')
  )
  const turnAway = createRights(vtexId, trouble)
  const audit = createAuditEntity(turnAway, createIds('audit'))
  const masterData = createMasterData(
    turnAway,
    trouble,
    createIds('masterData')
  )
  const apis = [
    sessions,
    createCheckout(
      orderForms,
      createItemCalls(orderForms, sessions, trouble),
      transactions,
      trouble
    ),
    createPayments(transactions),
    createGatewayCallback(transactions),
    createProfiles(),
    createLicenseManager(vtexId, trouble),
    vbase,
    settings,
    vtexId,
    createStorefrontPermissions(callFor(), trouble),
    // Before the entities of all others.
    audit,
    masterData,
    createOrderLookUp(turnAway, trouble, orders),
    createSalesChannels(),
  ]
  const calls: UpstreamCall[] = []

  /** Answers a request to any of the APIs. */
  async function answer(
    request: Request,
    pace?: OperationPace
  ): Promise<Answer> {
    const { method, host, path } = request
    const api = apis.find((candidate) => candidate.owns(path))
    const { delayMs, gate, isCut, isHungUp, dripMs, ...instead } = trouble.meet(
      api?.name ?? 'none',
      request
    )

    await gate?.pass(pace)
    const done = await delay(delayMs, pace)

    try {
      if (isHungUp) {
        return { ...refuse(503, 'There is no answer'), isHungUp }
      }

      const real = instead.answer ?? (await api?.answer(request))

      if (real) {
        return { ...real, isCut, dripMs, pause: pace?.pause }
      }

      const message = `The dev store does not emulate ${method} http://${host}${path}`

      console.error(message)

      return refuse(501, message)
    } finally {
      await done?.()
    }
  }

  /** Unreferenced: a slow answer that nobody waits for keeps no process alive. */
  async function delay(ms: number, pace?: OperationPace) {
    return ms > 0
      ? (pace?.delay(ms) ?? wait(ms, undefined, { ref: false }))
      : undefined
  }

  /** Answers our service, which may call only what its manifest declares. */
  async function answerService(request: Request): Promise<Answer> {
    const { method, host, path } = request
    const startedAt = epochMs()
    const operationId = request.headers['x-vtex-operation-id']?.toString()

    if (upstreamDelayMs > 0) {
      await wait(upstreamDelayMs)
    }

    const forbidden = whyForbidden(host, path)
    const pace = paceFor(request)
    const work = async () =>
      forbidden ? forbid(forbidden) : answer(request, pace)
    const { answer: answered, isStruck } = chaos
      ? await chaos.disturb(work)
      : { answer: await work(), isStruck: false }

    calls.push({
      method,
      host,
      path,
      query: request.query.toString(),
      headers: request.headers,
      operationId,
      startedAt,
      endedAt: epochMs(),
      status: answered.status,
      isStruck,
    })

    return answered
  }

  /** How a session app calls the platform, in the time of a request. */
  function callFor(request?: Request): CallPlatform {
    const pace = paceFor(request)

    return async (url, sent) => {
      const { hostname, pathname, searchParams } = new URL(url)
      const { status, body, isCut } = await answer(
        {
          method: sent ? 'POST' : 'GET',
          host: hostname,
          path: pathname,
          query: searchParams,
          headers: {},
          cookies: new Map(),
          body: sent ? JSON.stringify(sent) : '',
        },
        pace
      )
      const value = parseJson(body.toString())

      if (status >= 300 || isCut || value === undefined) {
        throw new Error(`${hostname} answered ${status}`)
      }

      return value
    }
  }

  function paceFor(request?: Request): OperationPace | undefined {
    const id = request?.headers['x-vtex-operation-id']?.toString()

    return id === undefined ? undefined : paceOf?.(id)
  }

  const proxy = serve(answerService)

  proxy.on('connect', (request, socket) => {
    console.error(`The dev store has no https, asked for ${request.url}`)
    socket.end('HTTP/1.1 501 Not Implemented\r\n\r\n')
  })

  return {
    answer,
    calls,
    chaos,
    trouble,
    vtexId,
    vbase,
    settings,
    audit,
    /** Takes the time now that the first search would take. */
    prepare: masterData.prepare,
    sessionOf: sessions.sessionOf,
    orderForms,
    orders,
    /** Opens the http proxy for the service; resolves with its port. */
    listen: () => listen(proxy),
    close: () => close(proxy),
  }
}

function forbid(message: string): Answer {
  console.error(message)

  return refuse(403, message)
}
