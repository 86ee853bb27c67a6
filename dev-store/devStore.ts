import { setPopulation } from './customers'
import type { UpstreamCall } from './emulator'
import { createEmulator } from './emulator'
import type { Chaos, ChaosOptions } from './emulator/chaos'
import type { Trouble } from './emulator/trouble'
import { createGateway } from './gateway'
import { createGraphqlRoute } from './graphqlRoute'
import type { Answer, Request } from './http'
import { type CreateIds, createSameIds } from './ids'
import { addCrowd, type Crowd } from './people'
import { portError } from './port'
import { close, listen, serve } from './server'
import { type Service, startService } from './service'
import { createStoreTime, type StoreTime } from './time/storeTime'

/**
 * How to start a dev store.
 */
export interface DevStoreOptions {
  /** 0, the default, is any that is free. */
  port?: number
  /** The folder of the built page; without it there are only APIs. */
  page?: string
  /** How much longer each call of our service to the platform takes. */
  upstreamDelayMs?: number
  /** People besides those known by name. */
  crowd?: Crowd
  /** How many customers are generated; 10,000 by default. */
  population?: number
  /** How our service's calls go wrong by chance; without it they do not. */
  chaos?: ChaosOptions
  /** What the merchant has set for our app; nothing by default. */
  settings?: object
  /** How ids and tokens are made; by default they are the same at each start. */
  createIds?: CreateIds
  /** Our service's time passes only when something is waited for. */
  isTimeVirtual?: boolean
  /** `false` leaves our service out. */
  service?: boolean
  /** The folder of another service's TypeScript. */
  source?: string
  /** The folder of a service that is compiled already. */
  build?: string
}

/**
 * A VTEX store on this machine.
 */
export interface DevStore {
  /** Where a browser finds it. */
  url: string
  /** Answers as at that address, to somebody in this process. */
  answer(request: Request): Promise<Answer>
  /** The http proxy through which our service reaches the platform. */
  emulatorUrl: string
  /** What our service asked of the platform, the oldest first. */
  upstreamCalls: UpstreamCall[]
  /** Nothing when time goes by. */
  time?: StoreTime
  /** What can be ordered at `/dev/trouble`, and is in force. */
  trouble: Trouble
  /** What chance did to those calls. */
  chaos?: Chaos
  /** Nothing when it was left out. */
  service?: Service
  stop(): Promise<void>
}

/**
 * Starts the emulator, our service and the store's own server, all on
 * 127.0.0.1 only.
 *
 * @throws Error with a sentence for people when the port is in use
 */
export async function startDevStore({
  port = 0,
  page,
  upstreamDelayMs,
  crowd,
  population,
  chaos,
  settings,
  createIds = createSameIds,
  isTimeVirtual = false,
  service: isServed = true,
  source,
  build,
}: DevStoreOptions = {}): Promise<DevStore> {
  if (crowd) {
    addCrowd(crowd)
  }
  setPopulation(population)

  let service: Service | undefined
  const startMs = isTimeVirtual ? Date.now() : undefined
  const time =
    startMs === undefined
      ? undefined
      : createStoreTime(startMs, async (order) => service?.orderTime(order))
  const emulator = createEmulator({
    upstreamDelayMs,
    chaos,
    settings,
    createIds,
    paceOf: time?.paceOf,
    now: time?.now,
  })
  const started: (() => unknown)[] = [emulator.close]

  async function stop() {
    await Promise.all(started.map((end) => end()))
  }

  try {
    const emulatorUrl = `http://127.0.0.1:${await emulator.listen()}`
    const starting = isServed
      ? startService({ proxyUrl: emulatorUrl, startMs, source, build })
      : undefined

    // While the service starts: on a slow machine it would wait too long later.
    if (isServed) {
      emulator.prepare()
    }

    service = await starting

    if (service) {
      started.push(service.stop)
    }

    const graphql =
      service && createGraphqlRoute(service.port, createIds('graphql'), time)

    if (graphql) {
      started.push(graphql.close)
    }

    const answer = createGateway({
      emulator,
      answerGraphql: graphql?.answer,
      page,
    })
    const gateway = serve(answer)
    const chosenPort = await listen(gateway, port).catch((error) => {
      throw portError(error, port)
    })

    started.push(() => close(gateway))

    return {
      url: `http://localhost:${chosenPort}`,
      answer,
      emulatorUrl,
      upstreamCalls: emulator.calls,
      time,
      trouble: emulator.trouble,
      chaos: emulator.chaos,
      service,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
