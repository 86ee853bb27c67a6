import { setTimeout as pause } from 'node:timers/promises'

import type { Person } from '../dev-store/people'
import type { Callers } from './callers'
import type { Draw } from './draw'
import type { Newcomer } from './operator'
import { createWatchedBrowser, type Watch } from './watchedBrowser'

const TYPING_MS = 400
const RELOAD_MS = 200
const TRIES = 3

/** How an operator works: chances are of each call, from 0 to 1. */
export interface Habits {
  /** Between two clicks, on average. */
  thinkMs: number
  /** The email is typed, without a look at who was found. */
  byEmail: number
  /** There is something in the operator's own cart before. */
  ownCart: number
  /** The caller is no customer yet. */
  newcomer: number
  /** The caller hands over to somebody else. */
  handOver: number
  order: number
  signInAnew: number
  /** Of each click: two requests at once, as from two tabs. */
  atOnce: number
  /** While somebody is served. */
  clicks: number
}

/** What an operator needs to work. */
export interface Desk extends Watch {
  draw: Draw
  callers: Callers
}

/** An operator at the phone: from who is on the line until they are served no more. */
export function createPhoneLine(desk: Desk, habits: Habits) {
  const { callers, draw, oracle, over } = desk
  const browser = createWatchedBrowser(desk)
  const wait = (ms: number) => pause(ms, undefined, { signal: over })
  const think = (share = 1) =>
    wait(share * habits.thinkMs * (0.4 + (1.2 * draw.below(100)) / 100))

  /** A page is opened, and what is wrong with the cart is repaired. */
  async function openPage() {
    await browser.open()

    const { warning } = await browser.read()

    if (!warning) {
      return
    }
    await think(0.5)
    if (warning === 'LEFT_BEHIND') {
      await browser.end()
    } else if (browser.truth().impersonated) {
      await browser.repair()
    }
    await reload()
  }

  async function reload() {
    await wait(habits.thinkMs && RELOAD_MS)
    await browser.open()
    await browser.read()
  }

  async function begin(person: Person, isByEmail: boolean) {
    const start = (cart: string) =>
      isByEmail
        ? browser.start(person.email, cart)
        : browser.startById(person, cart)

    for (let turn = 0; turn < TRIES; turn++) {
      let answer = await start('ASK')
      const choices = (answer.data?.choices ?? []) as unknown as string[]

      if (answer.refusal === 'CART_CHOICE_NEEDED') {
        answer = await start(choices[0] ?? 'EMPTY')
      }
      if (answer.isDone) {
        await reload()
        return answer
      }
      await think()
    }
  }

  function hangUp(person: Person) {
    if (hasItems() && person.id) {
      callers.leftCart(person)
    }
    callers.hangUp(person)
  }

  function hasItems() {
    return Object.keys(browser.truth().cart?.items ?? {}).length > 0
  }

  async function end(person: Person) {
    hangUp(person)
    for (let turn = 0; turn < TRIES && browser.truth().impersonated; turn++) {
      await browser.end()
      await reload()
    }
  }

  async function search(typed: string[], person?: Person) {
    for (const term of typed) {
      await wait(habits.thinkMs && TYPING_MS)
      await browser.find(term, term === typed.at(-1) ? person : undefined)
    }
  }

  async function register(newcomer: Newcomer): Promise<Person | null> {
    await search([newcomer.email])
    await think()

    const answer = await browser.register(newcomer)

    if (!answer.isDone) {
      return null
    }
    const person: Person = { ...newcomer, id: '', role: 'customer' }

    oracle.meet(person)
    person.id = (await begin(person, true))?.session?.customer?.id ?? ''
    oracle.meet(person)
    return person
  }

  /** Whoever calls is found, or registered, and served from then on. */
  async function answerPhone(): Promise<Person> {
    const isNew = draw.happens(habits.newcomer)
    const newcomer = isNew ? await register(callers.newcomer()) : null

    if (newcomer) {
      return newcomer
    }
    const { person, typed } = callers.next()
    const isByEmail = draw.happens(habits.byEmail)

    await search(isByEmail ? [person.email.slice(0, -4)] : typed, person)
    await think(0.5)
    await begin(person, isByEmail)
    return person
  }

  return { browser, think, openPage, begin, answerPhone, hangUp, end }
}
