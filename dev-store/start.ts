import { join } from 'node:path'
import { type DevStore, startDevStore } from './devStore'
import { createRandomIds } from './ids'
import { buildPage } from './page/build'
import { people, roleInWords } from './people'
import { assertFree, portFrom } from './port'

const PAGE = join(__dirname, 'dist', 'page')
const OPERATOR = 'olga@acme.example'

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

  const beganAt = Date.now()

  try {
    const port = portFrom(process.env.PORT)

    await assertFree(port)
    console.log('Building the store and the toolbar: this takes some seconds …')
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

  printFirstSteps(store.url, Date.now() - beganAt)
  void store.service?.ended.then((how) => {
    if (!isEnding) {
      console.error(`${how}. The dev store ends with it.`)
    }

    return end(1)
  })
}

function printFirstSteps(url: string, tookMs: number): void {
  const signInAs = (email: string) =>
    `${url}/dev/sign-in?as=${encodeURIComponent(email)}`
  const others = people
    .filter(({ email }) => email !== OPERATOR)
    .map(
      (person) =>
        `  ${roleInWords(person).padEnd(18)} ${signInAs(person.email)}`
    )

  console.log(
    [
      `The dev store is at ${url} (ready in ${(tookMs / 1000).toFixed(1)} s).`,
      '',
      '1. Sign in as the operator Olga:',
      `   ${signInAs(OPERATOR)}`,
      '2. Type "ana" into the bar at the top, press the down arrow, then Enter.',
      '   Or type ana@example.com, +55 21 99999-0001, 123.456.789-09 or 1499999999001-01.',
      '3. Put something into the cart: it is Ana’s. Press End.',
      '',
      'Others to sign in as:',
      ...others,
      '',
      'Theme: dev-store/theme/blocks.json and dev-store/theme/telesales-toolbar.css; reload the page after a change.',
      'Ctrl-C ends the store.',
      '',
    ].join('\n')
  )
}

void start()
