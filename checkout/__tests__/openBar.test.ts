/** @jest-environment jsdom */
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'

import type { Ports } from '../../react/core/ports'
import { compileText } from '../build/compileTexts'
import { openBar } from '../openBar'
import type { Guard } from '../page/ports'
import { createTexts } from '../texts'

const SESSION = {
  operator: { email: 'olga@acme.example' },
  customer: {
    id: '1',
    email: 'ana@example.com',
    firstName: 'Ana',
    lastName: 'Souza',
    document: null,
    documentReadAloud: null,
    phone: null,
    phoneReadAloud: null,
  },
  warning: null,
  servedSeconds: 60,
  isRepairSafe: false,
  refusal: null,
}
const HOLDING = { holdPayment: true, idleLimitMinutes: 1 }
const SHARED = Symbol.for('telesales-toolbar')

function outside(guard: Guard): Ports {
  const memory = () => ({ get: () => null, set() {} })
  const never = () => new Promise<never>(() => {})

  return {
    analytics: { track() {}, markPage() {} },
    api: {
      readSession: async () => SESSION as never,
      start: never,
      end: never,
      repair: never,
      register: never,
      change: never,
      customerCard: never,
      findCustomers: () => ({ answer: never(), abort() {} }),
      recentCustomers: () => ({ answer: never(), abort() {} }),
    },
    clock: {
      now: () => Date.now(),
      wait(ms, act) {
        const timer = setTimeout(guard(act), ms)

        return () => clearTimeout(timer)
      },
    },
    page: {
      isFramed: () => false,
      isOffline: () => false,
      isTyping: () => false,
      online: never,
      cleanAddress() {},
      cartQueue: () => null,
      reload() {},
    },
    storage: {
      activity: memory(),
      back: memory(),
      call: memory(),
      collapsed: memory(),
      note: memory(),
      page: memory(),
      recents: memory(),
      screenShare: memory(),
      settings: {
        get: () => JSON.stringify(HOLDING),
        set() {},
      },
      user: memory(),
    },
    tabs: { tell() {} },
    listen: (send) => {
      guard(send)({ type: 'acted' })
      return () => {}
    },
  }
}

const texts = createTexts(
  {
    en: {
      serving: compileText('For {customer}'),
      payChecking: compileText('Checking'),
      paySent: compileText('On its way'),
      payHeld: compileText('Not sent'),
      'warning.CART_UNKNOWN': compileText('Unknown'),
    },
  },
  'en'
)
const open = (createPorts: (guard: Guard) => Ports) =>
  openBar({ createPorts, rootPath: '', texts })
const bar = () => document.querySelector('#telesales-toolbar-checkout')
/** What the bar says, and what can be pressed in it. */
const part = (name: string) =>
  bar()?.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`)
const settle = () => jest.advanceTimersByTimeAsync(1000)

const listening = jest.spyOn(window, 'addEventListener')
let sent = 0

/** How many payments go out once this one is asked for. */
async function paid(waitMs = 1000) {
  sent = 0
  document.querySelector('button')?.click()
  await jest.advanceTimersByTimeAsync(waitMs)
  return sent
}

/** A page whose reads of the session are answered one by one. */
function openAnswering(settings: object = HOLDING) {
  const answers: Array<(session: object) => void> = []
  const orders = { owner: 'ana@example.com' }

  Object.assign(window, {
    vtexjs: {
      checkout: {
        get orderForm() {
          return {
            orderFormId: 'cart',
            clientProfileData: { email: orders.owner },
          }
        },
      },
    },
  })
  open((guard) => {
    const ports = outside(guard)

    ports.api.readSession = () =>
      new Promise((resolve) => answers.push(resolve as never))
    ports.storage.settings.get = () => JSON.stringify(settings)
    return ports
  })
  return {
    orders,
    async answer(change: object = {}) {
      for (const resolve of answers.splice(0)) {
        resolve({ ...SESSION, ...change })
      }
      await jest.advanceTimersByTimeAsync(0)
    },
  }
}

beforeEach(() => {
  jest.useFakeTimers()
  document.body.innerHTML = '<button id="payment-data-submit">Pay</button>'
  document.querySelector('button')?.addEventListener('click', () => {
    sent += 1
  })
  window.location.hash = '#/payment'
})

afterEach(() => {
  jest.useRealTimers()
  Reflect.deleteProperty(window, SHARED)
  Reflect.deleteProperty(window, 'vtexjs')
  // A page has one bar for as long as it lives.
  listening.mock.calls.forEach(([type, hear, options]) => {
    window.removeEventListener(type, hear as EventListener, options)
  })
  listening.mockClear()
})

it('says for whom, and lets their payment go', async () => {
  open(outside)
  await settle()
  expect(part('customer')?.textContent).toBe('For Ana Souza')
  expect(await paid()).toBe(1)
})

describe('a payment, where the store wants it to wait', () => {
  it('goes on as soon as it is known, asked anew, whose cart it is', async () => {
    const { answer } = openAnswering()

    await answer()
    expect(await paid()).toBe(0)
    expect(part('news')?.textContent).toBe('Checking')
    await answer()
    expect(sent).toBe(1)
  })

  it('is stopped when the cart has become somebody else’s meanwhile', async () => {
    const { answer } = openAnswering()

    await answer()
    await paid()
    await answer({ warning: 'CART_OF_ANOTHER' })
    expect(sent).toBe(0)
    expect(part('alert')?.textContent).toContain('Not sent')
    expect(part('allow')?.hidden).toBe(false)
  })

  it('is stopped, and says so, when nobody answers for five seconds', async () => {
    const { answer } = openAnswering()

    await answer()
    expect(await paid(5000)).toBe(0)
    expect(part('alert')?.textContent).toContain('Unknown')
    expect(part('bar')?.dataset.tone).toBe('warning')
    // What is answered after that sends nothing any more.
    await answer()
    expect(sent).toBe(0)
    expect(part('news')?.textContent).toBe('Not sent')
    await paid()
    await answer()
    expect(sent).toBe(1)
  })

  it('nor when the session was never read at all', async () => {
    openAnswering()
    await paid(5000)
    part('allow')?.click()
    expect(await paid(0)).toBe(1)
  })

  it('is forgotten once the operator has left that step', async () => {
    const { answer } = openAnswering()

    await answer()
    await paid()
    window.location.hash = '#/shipping'
    await answer()
    expect(sent).toBe(0)
    expect(part('news')?.hidden).toBe(true)
  })

  it('is allowed for the person whom the cart was of, and no other', async () => {
    const { answer, orders } = openAnswering()
    const warning = { warning: 'CART_OF_ANOTHER' }

    orders.owner = 'bruno@example.com'
    await answer(warning)
    await paid()
    part('allow')?.click()
    orders.owner = 'sam@example.com'
    await paid()
    await answer(warning)
    expect(sent).toBe(0)
    orders.owner = 'bruno@example.com'
    await paid()
    await answer(warning)
    expect(sent).toBe(1)
  })
})

it('ends nobody while a payment is on its way, and does thereafter', async () => {
  const { answer } = openAnswering({})

  await answer()
  await paid()
  expect(part('news')?.textContent).toBe('On its way')
  expect(part('end')?.getAttribute('aria-disabled')).toBe('true')
  await jest.advanceTimersByTimeAsync(30_000)
  expect(part('end')?.getAttribute('aria-disabled')).toBe('false')
})

it('ends nobody whose time is up while a payment is on its way, and does thereafter', async () => {
  const startedMs = Date.now() - 60_000
  let ends = 0

  open((guard) => {
    const ports = outside(guard)

    ports.storage.settings.get = () => JSON.stringify({ hardLimitMinutes: 2 })
    ports.api.readSession = async () =>
      ({
        ...SESSION,
        servedSeconds: Math.floor((Date.now() - startedMs) / 1000),
      }) as never
    ports.api.end = () => {
      ends += 1
      return new Promise(() => {})
    }
    return ports
  })
  await jest.advanceTimersByTimeAsync(50_000)
  expect(await paid()).toBe(1)
  await jest.advanceTimersByTimeAsync(20_000)
  expect(ends).toBe(0)
  await jest.advanceTimersByTimeAsync(60_000)
  expect(ends).toBe(1)
})

it('is put back when another script has taken it away', async () => {
  const { answer } = openAnswering()

  await answer()
  bar()?.remove()
  await paid()
  expect(bar()).not.toBeNull()
})

describe('a port that throws holds up no sale', () => {
  const PORTS = Object.entries(outside((act) => act) as object).flatMap(
    ([name, port]) =>
      typeof port === 'function'
        ? [[name]]
        : Object.entries(port).flatMap(([part, value]) =>
            typeof value === 'function'
              ? [[name, part]]
              : Object.keys(value as object).map((act) => [name, part, act])
          )
  )

  it.each(PORTS)('%s %s %s', async (...path) => {
    open((guard) => {
      const ports = outside(guard)
      const names = path.filter(Boolean)
      const last = names.pop() as string
      const owner = names.reduce<Record<string, never>>(
        (part, name) => part[name],
        ports as never
      )

      Object.assign(owner, {
        [last]() {
          throw new Error('A fault of ours')
        },
      })
      return ports
    })
    await settle()
    // Whose cart it is may not be known then, which the operator can overrule.
    if (!(await paid(6000))) {
      expect(part('allow')?.hidden).toBe(false)
      part('allow')?.click()
      expect(await paid(6000)).toBe(1)
    }
  })

  it('nor do all of them', async () => {
    open(() => {
      throw new Error('A fault of ours')
    })
    await settle()
    expect(bar()).toBeNull()
    expect(await paid()).toBe(1)
  })
})
