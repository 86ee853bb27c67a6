import { isDeepStrictEqual } from 'node:util'
import type { BrowserContext, Page } from '@playwright/test'

import { states } from './states'
import { atRest, expect, prepare, stopRoutes, test } from './store'

/** Something in the bar that acts when it is pressed. */
interface Control {
  /** By what a theme would style it. */
  name: string
  left: number
  top: number
  right: number
  bottom: number
}

const VIEWS = [
  { width: 1280, height: 700, dir: 'ltr' },
  { width: 1280, height: 700, dir: 'rtl' },
  { width: 375, height: 667, dir: 'ltr' },
  { width: 375, height: 667, dir: 'rtl' },
] as const

type View = (typeof VIEWS)[number]

/** Nothing has an answer there, so that nothing follows from a press. */
const WAITING = ['starting']

/**
 * On a phone what they open is as high as what was there. A second click of two does
 * nothing there; the form sends nothing as long as something is missing.
 */
const OPENERS = ['action--noneOfThese', 'action--card', 'action--cardAgain']

/** Every button and link of the bar that acts, whatever there is. */
function controls(page: Page): Promise<Control[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '[class*="-x-container"] :is(button, a), [class*="-x-pill"]'
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      // What is busy does nothing; what can be pressed in is undone by a second press.
      .filter(
        (one) =>
          one.getAttribute('aria-disabled') !== 'true' &&
          !one.hasAttribute('aria-pressed')
      )
      .map((one) => {
        const { bottom, left, right, top } = one.getBoundingClientRect()
        const name = /toolbar-\d+-x-(\w+(?:--\w+)?)(?!.*-x-\w+--)/.exec(
          one.className
        )?.[1]

        // What is switched on has another modifier, and is the same control.
        return {
          name: `${name}`.replace(/--(on|off)$/, ''),
          left,
          top,
          right,
          bottom,
        }
      })
  )
}

async function look(page: Page, { dir, height, width }: View) {
  await page.setViewportSize({ width, height })
  await page.evaluate((value) => {
    document.documentElement.dir = value
    window.scrollTo(0, 0)
  }, dir)
  return controls(page)
}

/** What acts in each of the views. */
async function inAllViews(page: Page) {
  const all: Control[][] = []

  for (const view of VIEWS) {
    all.push(await look(page, view))
  }
  return all
}

function doMeet(one: Control, other: Control) {
  return (
    one.left + 1 < other.right &&
    other.left + 1 < one.right &&
    one.top + 1 < other.bottom &&
    other.top + 1 < one.bottom
  )
}

/** The places of what is pressed: of buttons that are alike, the first and the last. */
function placesToPress(all: Control[]) {
  return all.flatMap(({ name }, place) =>
    all.slice(0, place).some((one) => one.name === name) &&
    all.slice(place + 1).some((one) => one.name === name)
      ? []
      : place
  )
}

/** The same control in another view, where it has another place. */
function sameIn(view: Control[], all: Control[], place: number) {
  const { name } = all[place]
  const before = all.slice(0, place).filter((one) => one.name === name).length

  return view.filter((one) => one.name === name)[before]
}

for (const [state, { isPictured, reach }] of Object.entries(states)) {
  if (!isPictured) {
    continue
  }
  test(`nothing else comes to lie where something was pressed: ${state}`, async ({
    browser,
    store,
    trouble,
  }) => {
    const wrong = new Set<string>()
    let context: BrowserContext | undefined
    let page: Page | undefined
    let before: Control[][] = []
    let places = [0]

    for (let turn = 0; turn < places.length; turn += 1) {
      if (!context || !page) {
        store.trouble.clear()
        await store.time?.pass(120_000)
        context = await browser.newContext({ baseURL: store.url })
        await prepare(context)
        page = await context.newPage()
        await page.setViewportSize(VIEWS[0])
        await reach(page, trouble)
        before = await inAllViews(page)
      }
      places = placesToPress(before[0])
      const shown: Page = page
      const place = places[turn]
      const url = shown.url()
      const pressed = (await look(shown, VIEWS[0]))[place]
      let after: Control[][] = []

      if (pressed) {
        await shown.mouse.click(
          (pressed.left + pressed.right) / 2,
          (pressed.top + pressed.bottom) / 2
        )
        // Until the page that may come by it is there.
        await expect(async () => {
          if (!WAITING.includes(state)) {
            await atRest(shown)
          }
          after = await inAllViews(shown)
        }).toPass()
      }
      for (const [index, others] of after.entries()) {
        const was = sameIn(before[index], before[0], place)

        for (const other of others) {
          if (
            was &&
            other.name !== was.name &&
            !OPENERS.includes(was.name) &&
            doMeet(was, other)
          ) {
            const { dir, width } = VIEWS[index]

            wrong.add(`${was.name} → ${other.name}: ${width} ${dir}`)
          }
        }
      }
      // Where nothing has come of a press, the next one is made on the same page.
      if (url !== shown.url() || !isDeepStrictEqual(before, after)) {
        await stopRoutes(context)
        await context.close()
        context = undefined
      }
    }
    await context?.close()
    expect([...wrong]).toEqual([])
  })
}
