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
      now: () => 0,
      wait(ms, act) {
        if (ms === 0) {
          setTimeout(guard(act))
        }
        return () => {}
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
        get: () => '{"holdPayment":true,"idleLimitMinutes":1}',
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
    },
  },
  'en'
)
const open = (createPorts: (guard: Guard) => Ports) =>
  openBar({ createPorts, rootPath: '', texts })
const bar = () => document.querySelector('#telesales-toolbar-checkout')
const settle = () => new Promise((resolve) => setTimeout(resolve))

const listening = jest.spyOn(window, 'addEventListener')

/** Whether the page's own button does what it is for. */
function pays() {
  const button = document.querySelector('button') as HTMLButtonElement
  let isSent = false

  button.addEventListener('click', () => {
    isSent = true
  })
  button.click()
  return isSent
}

beforeEach(() => {
  document.body.innerHTML = '<button id="payment-data-submit">Pay</button>'
})

afterEach(() => {
  Reflect.deleteProperty(window, SHARED)
  // A page has one bar for as long as it lives.
  listening.mock.calls.forEach(([type, hear, options]) => {
    window.removeEventListener(type, hear as EventListener, options)
  })
  listening.mockClear()
})

it('says for whom, and lets their payment go', async () => {
  open(outside)
  await settle()
  expect(bar()?.shadowRoot?.textContent).toContain('For Ana Souza')
  expect(pays()).toBe(true)
})

it('holds a payment until it is known whose cart it is, where the store wants that', async () => {
  open((guard) => ({
    ...outside(guard),
    api: { ...outside(guard).api, readSession: () => new Promise(() => {}) },
  }))
  await settle()
  expect(pays()).toBe(false)
})

it('lets it go on as soon as that is known', async () => {
  let answer = (_session: typeof SESSION) => {}

  open((guard) => ({
    ...outside(guard),
    api: {
      ...outside(guard).api,
      readSession: () =>
        new Promise((resolve) => {
          answer = resolve as never
        }),
    },
  }))
  let sent = 0

  document.querySelector('button')?.addEventListener('click', () => {
    sent += 1
  })
  document.querySelector('button')?.click()
  expect(sent).toBe(0)
  answer(SESSION)
  await settle()
  await settle()
  expect(sent).toBe(1)
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
    const allow = bar()?.shadowRoot?.querySelector<HTMLElement>('[part=allow]')

    if (!pays()) {
      expect(allow?.hidden).toBe(false)
      allow?.click()
      expect(pays()).toBe(true)
    }
  })

  it('nor do all of them', async () => {
    open(() => {
      throw new Error('A fault of ours')
    })
    await settle()
    expect(bar()).toBeNull()
    expect(pays()).toBe(true)
  })
})
