import type { Person } from '../dev-store/people'
import { createPhoneLine, type Desk, type Habits } from './phoneLine'

const PRODUCTS = ['1', '2', '3']
/** Of all clicks, those that lead to a page; the others take a product. */
const PAGES = 0.75

/** An operator who takes one call after the other. */
export function createPhoneWork(desk: Desk, habits: Habits) {
  const { callers, draw } = desk
  const { answerPhone, begin, browser, end, hangUp, openPage, think } =
    createPhoneLine(desk, habits)

  async function serve(person: Person, clicks: number) {
    for (let click = 0; click < clicks; click++) {
      await think()
      if (draw.happens(habits.atOnce)) {
        await actTwice(person)
      } else if (draw.happens(PAGES)) {
        await openPage()
      } else {
        await browser.add(draw.oneOf(PRODUCTS))
      }
    }
    if (draw.happens(habits.order) && browser.truth().impersonated) {
      await order(person)
    }
  }

  /** Two requests at once, or one while a product comes into the cart. */
  async function actTwice(person: Person) {
    const { person: other } = callers.next()
    const moves = browser.movesWith(person, other)
    const [first, second] = [draw.oneOf(moves), draw.oneOf(moves)]
    const isBuying = draw.happens(0.4)

    await browser.atOnce(
      isBuying ? [first] : [first, second],
      isBuying ? draw.oneOf(PRODUCTS) : null
    )
    await openPage()
    callers.hangUp(other)
    if (browser.truth().impersonated !== person.email) {
      await begin(person, true)
    }
  }

  async function order(person: Person) {
    await think()
    await browser.add(draw.oneOf(PRODUCTS))

    const isTheirs = person.id && browser.truth().cart?.email === person.email
    const number = await browser.place()

    if (number && isTheirs) {
      callers.ordered(number, person)
    }
    await openPage()
  }

  /** Until the call ends, whoever is on the line by then. */
  async function talk(caller: Person, clicks: number) {
    let person = caller

    await serve(person, clicks)
    if (draw.happens(habits.handOver)) {
      hangUp(person)
      person = await answerPhone()
      await serve(person, habits.clicks)
    }
    await think()
    await end(person)
    await think()
  }

  return {
    signIn: browser.signIn,
    /** Somebody was on the phone before we came to look. */
    async goOn(clicks: number): Promise<void> {
      const { person } = callers.next()

      await openPage()
      await begin(person, true)
      await talk(person, clicks)
    },
    /** One call, from the first page on to the last. */
    async takeCall(): Promise<void> {
      if (draw.happens(habits.signInAnew)) {
        await browser.signIn()
      }
      await openPage()
      if (draw.happens(habits.ownCart)) {
        await browser.add(draw.oneOf(PRODUCTS))
      }
      await talk(await answerPhone(), habits.clicks)
    },
  }
}
