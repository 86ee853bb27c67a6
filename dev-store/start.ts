import { join } from 'node:path'
import { type DevStore, startDevStore } from './devStore'
import { createRandomIds } from './ids'
import { buildPage } from './page/build'
import { people, roleInWords } from './people'
import { assertFree, portFrom } from './port'

const PAGE = join(__dirname, 'dist', 'page')

async function start(): Promise<void> {
  let store: DevStore | undefined
  let isEnding = false

  async function end(exitCode: number) {
    if (isEnding) {
      return
    }
    isEnding = true
    await store?.stop()
    process.exit(exitCode)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => end(0))
  }

  try {
    const port = portFrom(process.env.PORT)

    await assertFree(port)
    await buildPage(PAGE)
    store = await startDevStore({
      port,
      page: PAGE,
      createIds: createRandomIds,
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)

    return end(1)
  }
  // Asked to end while it was starting.
  if (isEnding) {
    return store.stop()
  }

  printSignIns(store.url)
  void store.service?.ended.then((how) => {
    if (!isEnding) {
      console.error(`${how}. The dev store ends with it.`)
    }

    return end(1)
  })
}

function printSignIns(url: string): void {
  const signIns = people.map(
    (person) =>
      `  ${roleInWords(person).padEnd(18)} ${url}/dev/sign-in?as=${encodeURIComponent(person.email)}`
  )

  console.log(
    [`The dev store is at ${url}`, '', 'Sign in as', ...signIns, ''].join('\n')
  )
}

void start()
