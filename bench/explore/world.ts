import { addProducts } from '../../dev-store/catalog'
import { setPopulation } from '../../dev-store/customers'
import { createEmulator } from '../../dev-store/emulator'
import { createSameIds } from '../../dev-store/ids'
import { addCrowd, crowdOf } from '../../dev-store/people'
import { createSharedTime } from '../../dev-store/time/sharedTime'
import { type Browser, createBrowser } from './browser'
import { createLedger, type Ledger } from './ledger'
import { serviceStarter } from './serviceProcess'
import type { Story } from './story'

const CROWD = { operators: 2, customers: 2 }
/** More than a story puts into carts. */
const PRODUCTS = 40
const PROCESSES = 2
/** Each operator has two, of which one may be left in mid-call for good. */
const BROWSERS = 4
// Before any real moment, by which the emulator dates its cookies.
const START_MS = Date.UTC(2020, 0, 1)
// Whether somebody starts too often is no question here.
const SETTINGS = { startsPerMinute: 1000 }

const everybody = crowdOf(CROWD)

/** Who is signed in first, and whoever may take their place. */
export const operators = everybody.filter(({ role }) => role === 'operator')
/** Who calls. */
export const customers = everybody
  .filter(({ role }) => role === 'customer')
  .map(({ email }) => email)

/** A store in which a story happens. */
export interface World {
  emulator: ReturnType<typeof createEmulator>
  time: ReturnType<typeof createSharedTime>
  browsers: Browser[]
  ledger: Ledger
}

/** What is returned makes a store in which nothing has happened yet. */
export function worldMaker(): (story: Story) => World {
  const startProcess = serviceStarter()

  addCrowd(CROWD)
  addProducts(PRODUCTS)
  setPopulation(1)

  return ({ areEmailsMasked, givesCartsToOperators }) => {
    const emulator = createEmulator({
      createIds: createSameIds,
      settings: SETTINGS,
    })
    const time = createSharedTime(START_MS)
    const processes = Array.from({ length: PROCESSES }, () =>
      startProcess(emulator, time)
    )

    emulator.trouble.order({
      maskedEmails: areEmailsMasked,
      knownIssues: {
        1066571: givesCartsToOperators,
        1003545: givesCartsToOperators,
      },
    })
    const ledger = createLedger(emulator)

    return {
      emulator,
      time,
      browsers: Array.from({ length: BROWSERS }, () =>
        createBrowser(emulator, time, processes, (id) =>
          ledger.named.add(id ?? '')
        )
      ),
      ledger,
    }
  }
}
