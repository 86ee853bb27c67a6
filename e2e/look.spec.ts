import type { Page } from '@playwright/test'

import { states } from './states'
import {
  atRest,
  barOn,
  expect,
  openServing,
  openWith,
  serve,
  signIn,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const PHONE = { width: 375, height: 667 }

const press = (page: Page, name: string) =>
  barOn(page).bar.getByRole('button', { name }).click()
const logoTop = async (page: Page) =>
  (await page.getByRole('link', { name: 'Acme', exact: true }).boundingBox())?.y

/** Of two colours of red, green and blue, as WCAG counts. */
function contrast(one: number[], other: number[]) {
  const [dark, light] = [one, other]
    .map((colour) => {
      const [red, green, blue] = colour.map((part) =>
        part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4
      )

      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    })
    .sort((a, b) => a - b)

  return (light + 0.05) / (dark + 0.05)
}

/** The part of it that TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  hadRecentInput: boolean
  sources: Array<{ node: Node | null }>
  value: number
}

/** How much has shifted on this page that nobody asked for. */
const shifted = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted)

/** Sums up what the browser says has shifted, from each page's beginning. */
function watchShifts(page: Page) {
  return page.addInitScript(() => {
    const seen = window as unknown as { shifted: number }

    seen.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, sources, value } = entry as LayoutShift
        // The dev store's own panel comes late.
        const isOurs = sources.some(
          ({ node }) => !(node as Element | null)?.closest?.('.shop-panel')
        )

        seen.shifted += isOurs && !hadRecentInput ? value : 0
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

for (const size of [{ width: 1280, height: 700 }, PHONE]) {
  test(`once somebody has signed in nothing shifts: ${size.width}`, async ({
    page,
  }) => {
    const { bar, customerField, status } = barOn(page)

    await page.setViewportSize(size)
    await signIn(page, OLGA)
    await expect(customerField).toBeVisible()
    page.on(
      'console',
      (m) => m.text().startsWith('SHIFT') && console.log(m.text())
    )
    await page.clock.install()
    await watchShifts(page)
    await page.goto('/')
    await expect(customerField).toBeVisible()
    expect(await shifted(page)).toBeLessThanOrEqual(0.01)
    await serve(page, ANA)
    await expect(status).toContainText('Started.')
    await page.clock.runFor(5000)
    await expect(status).not.toContainText('Started.')
    expect(await shifted(page)).toBeLessThanOrEqual(0.01)
    await page.goto('/cart')
    await expect(status).toContainText('Ana Souza')
    expect(await shifted(page)).toBeLessThanOrEqual(0.01)
    await press(page, 'Minimise')
    await page.goto('/')
    await expect(
      page.getByRole('button', { name: 'Shopping for Ana Souza' })
    ).toBeVisible()
    await expect(bar.getByRole('button', { name: 'End' })).toHaveCount(0)
    expect(await shifted(page)).toBeLessThanOrEqual(0.01)
  })
}

test('details and switch lie over the page, which stays where it is', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  await openServing(page, OLGA, ANA)
  const top = await logoTop(page)

  for (const name of ['Details', 'Switch']) {
    await press(page, name)
    const sheet = await page.locator('.telesales-over').boundingBox()

    expect(await logoTop(page)).toBe(top)
    expect(sheet?.height).toBeLessThanOrEqual(PHONE.height / 2)
  }
  // One at a time.
  await expect(barOn(page).bar.getByText('Hide customer data')).toHaveCount(0)
  await press(page, 'Details')
  await expect(barOn(page).customerField).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(barOn(page).customerField).toBeVisible()
  await barOn(page).customerField.press('Escape')
  await expect(barOn(page).customerField).toHaveCount(0)
})

test('the second click of two presses nothing else, nor on the page', async ({
  page,
}) => {
  const { bar, endButton, status } = barOn(page)

  await openServing(page, OLGA, ANA)
  const url = page.url()

  for (const name of ['Details', 'Switch', 'Minimise']) {
    await page.reload()
    await expect(status).toContainText('Ana Souza')
    await expect(bar.getByRole('button', { name: 'Minimise' })).toBeVisible()
    await bar.getByRole('button', { name }).dblclick()
    await expect(
      page.getByRole('button', { name: 'Shopping for Ana Souza' }).or(endButton)
    ).toBeVisible()
    expect(page.url()).toBe(url)
  }
  await page.getByRole('button', { name: 'Shopping for Ana Souza' }).dblclick()
  await expect(endButton).toBeVisible()
  // What it lies on is a link to a product.
  await page.evaluate(() => {
    document.querySelector('main')?.style.setProperty('margin-top', '-9rem')
  })
  await press(page, 'Switch')
  await bar.getByRole('button', { name: 'Cancel' }).dblclick()
  await expect(barOn(page).customerField).toHaveCount(0)
  expect(page.url()).toBe(url)
  await expect(status).toContainText('Ana Souza')
})

test('the second click of two, and a held Enter, undo nothing', async ({
  page,
}) => {
  const { bar, customerField } = barOn(page)
  const details = bar.getByRole('button', { name: 'Details' })
  const held = async () => {
    await page.keyboard.down('Enter')
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
  }

  await openServing(page, OLGA, ANA)
  await atRest(page)
  await details.dblclick()
  await expect(details).toHaveAttribute('aria-expanded', 'true')
  await bar.getByRole('button', { name: 'Hide customer data' }).dblclick()
  await expect(
    bar.getByRole('button', { name: 'Show customer data' })
  ).toBeVisible()
  await details.focus()
  await held()
  await expect(details).toHaveAttribute('aria-expanded', 'false')
  await bar.getByRole('button', { name: 'Switch' }).dblclick()
  await expect(customerField).toBeVisible()
})

test('to cancel a switch with two Enters closes it', async ({ page }) => {
  const { bar, customerField } = barOn(page)
  const cancel = bar.getByRole('button', { name: 'Cancel' })

  await openServing(page, OLGA, ANA)
  await atRest(page)
  await press(page, 'Switch')
  await cancel.focus()
  await page.keyboard.press('Enter')
  await expect(bar).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(customerField).toHaveCount(0)
})

for (const size of [{ width: 1280, height: 700 }, PHONE]) {
  test(`a switch says where it leads, and moves nothing: ${size.width}`, async ({
    page,
  }) => {
    const { bar, customerField, startButton } = barOn(page)

    await page.setViewportSize(size)
    await openServing(page, OLGA, ANA)
    await press(page, 'Switch')
    await customerField.fill('bruno+vip@example.com')
    await expect(barOn(page).options).toHaveCount(1)
    const before = await startButton.boundingBox()

    await page.route('**/graphql/**', () => {})
    await startButton.click()
    await expect(
      bar.getByText('Switching from Ana Souza to bruno+vip@example.com…')
    ).toBeInViewport({ ratio: 1 })
    expect(await startButton.boundingBox()).toEqual(before)
  })
}

test('what cannot be pressed now looks so, and can be read', async ({
  page,
}) => {
  const { customerField, options, startButton } = barOn(page)
  /** How they differ, and what is written from what it is on, as WCAG counts. */
  const look = () =>
    startButton.evaluate((button) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')
      const onTop = (colours: string[], opacity = 1) => {
        if (!canvas) {
          return [0, 0, 0]
        }
        colours.forEach((colour, place) => {
          canvas.globalAlpha = place === colours.length - 1 ? opacity : 1
          canvas.fillStyle = colour
          canvas.fillRect(0, 0, 1, 1)
        })
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      }
      const behind: string[] = []

      for (let one: Element | null = button; one; one = one.parentElement) {
        behind.unshift(getComputedStyle(one).backgroundColor)
      }
      const { borderTopStyle, color, cursor, opacity } =
        getComputedStyle(button)

      return {
        border: borderTopStyle,
        cursor,
        surface: onTop(['white', ...behind], Number(opacity)),
        text: onTop(['white', ...behind, color], Number(opacity)),
      }
    })

  await signIn(page, OLGA)
  for (const theme of ['light', 'dark']) {
    await page.evaluate(
      (isDark) => document.documentElement.classList.toggle('dark', isDark),
      theme === 'dark'
    )
    await customerField.fill('')
    await expect(startButton).toHaveAttribute('aria-disabled', 'false')
    const enabled = await look()

    await customerField.fill('maria')
    await expect(options).not.toHaveCount(0)
    await expect(startButton).toHaveAttribute('aria-disabled', 'true')
    await startButton.hover()
    const disabled = await look()

    expect(disabled.cursor).toBe('not-allowed')
    expect(disabled.border).toBe('dashed')
    expect(contrast(enabled.surface, disabled.surface)).toBeGreaterThan(3)
    expect(contrast(disabled.text, disabled.surface)).toBeGreaterThan(4.5)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  const colour = () =>
    startButton.evaluate((button) => getComputedStyle(button).color)
  const disabled = await colour()

  await customerField.fill('')
  await expect(startButton).toHaveAttribute('aria-disabled', 'false')
  expect(await colour()).not.toBe(disabled)
})

for (const width of [1280, 768, 375, 320]) {
  test(`what is said of an end, and to whom it leads back, is whole: ${width}`, async ({
    page,
    trouble,
  }) => {
    const { bar, status } = barOn(page)
    /** Of one line or two, and not cut. */
    const linesOf = (text: string) =>
      bar.getByText(text).evaluate((one) => {
        const { lineHeight } = getComputedStyle(one)
        const isCut =
          one.scrollWidth > one.clientWidth ||
          one.scrollHeight > one.clientHeight + 2

        return isCut
          ? Infinity
          : Math.round(
              one.getBoundingClientRect().height / parseFloat(lineHeight)
            )
      })

    await page.setViewportSize({ width, height: 600 })
    await states.choosing.reach(page, trouble)
    expect(
      await status
        .getByText('Choose the cart')
        .evaluate((one) => one.getClientRects().length)
    ).toBeLessThanOrEqual(2)
    await press(page, 'Start with an empty cart')
    await expect(status).toContainText('Started.')
    await press(page, 'End')
    await expect(status).toContainText('The call has ended.')
    expect(await linesOf('Back to Ana Souza')).toBeLessThanOrEqual(2)
    expect(
      await status
        .getByText('The call has ended.')
        .evaluate((one) => one.getClientRects().length)
    ).toBe(1)
  })
}

test('where nobody may be named the list has no empty column', async ({
  page,
}) => {
  const { customerField, options } = barOn(page)
  const leftOf = (text: RegExp) =>
    options
      .first()
      .getByText(text)
      .evaluate((one) => one.getBoundingClientRect().left)

  await signIn(page, OLGA)
  await page.evaluate(() =>
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
  )
  await openWith(page, {})
  await customerField.fill('ana')
  await expect(options).not.toHaveCount(0)
  expect(await leftOf(/^Phone/)).toBe(await leftOf(/@/))
})

test('an email that was corrected leaves no gap', async ({ page, trouble }) => {
  const { bar } = barOn(page)
  const hint = bar.getByText('Did you mean')
  const name = bar.getByRole('textbox', { name: /Document/ })
  const topOf = async () => (await name.boundingBox())?.y

  await states.registering.reach(page, trouble)
  await expect(hint).toBeVisible()
  const asked = await topOf()

  // Not under the pointer.
  await bar.getByRole('button', { name: 'Use carla' }).click()
  await expect(hint).toBeHidden()
  expect(await topOf()).toBe(asked)
  await page.mouse.move(1, 1)
  await expect(async () =>
    expect(await topOf()).toBeLessThan(asked ?? 0)
  ).toPass()
})

test('a bar that sticks leaves no hole in a low window', async ({ page }) => {
  await page.setViewportSize({ width: 667, height: 320 })
  await signIn(page, OLGA, { sticky: true })
  await expect(barOn(page).customerField).toBeVisible()
  const bar = await barOn(page).bar.boundingBox()
  const header = await page.getByRole('banner').boundingBox()

  expect((header?.y ?? 0) + (header?.height ?? 0)).toBeLessThan(
    (bar?.height ?? 0) * 2.5
  )
})

test('while somebody is served there is an edge around the page', async ({
  page,
}) => {
  const edge = page.locator('[class*="-x-edge"]')

  await signIn(page, OLGA)
  await expect(barOn(page).customerField).toBeVisible()
  await expect(edge).toHaveCount(0)
  await serve(page, ANA)
  await page.evaluate(() => window.scrollTo(0, 400))
  await expect(edge).toBeInViewport()
  expect(await edge.evaluate((it) => getComputedStyle(it).pointerEvents)).toBe(
    'none'
  )
  await press(page, 'Minimise')
  await expect(edge).toBeInViewport()
  await openWith(page, { edge: false })
  await expect(page.getByText('Ana Souza').first()).toBeVisible()
  await expect(edge).toHaveCount(0)
})

test('all of the first line is on one baseline, also with a larger name', async ({
  page,
}) => {
  await openServing(page, OLGA, ANA)
  await expect(barOn(page).bar.getByText('***8909')).toBeVisible()
  for (const size of ['1rem', '1.5rem']) {
    const baselines = await barOn(page).bar.evaluate((bar, fontSize) => {
      const name = bar.querySelector<HTMLElement>('[class*="-x-customerName"]')
      const texts = document.createNodeIterator(bar, NodeFilter.SHOW_TEXT)
      const context = new OffscreenCanvas(1, 1).getContext('2d')
      const found: number[] = []

      name?.style.setProperty('font-size', fontSize)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = document.createRange()
        const parent = text.parentElement as Element
        const { display, fontFamily } = getComputedStyle(parent)

        range.selectNodeContents(text)
        const { height, top, width } = range.getBoundingClientRect()

        if (
          context &&
          width > 0 &&
          display !== 'none' &&
          text.nodeValue?.trim()
        ) {
          context.font = `100px ${fontFamily}`
          const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } =
            context.measureText('x')

          found.push(top + (height * up) / (up + down))
        }
      }
      return found
    }, size)

    expect(baselines.length).toBeGreaterThan(8)
    expect(Math.max(...baselines) - Math.min(...baselines)).toBeLessThanOrEqual(
      1
    )
  }
})

for (const state of [
  ...['idle', 'found', 'registering', 'choosing', 'impersonating', 'details'],
  ...['switching', 'collapsed', 'countdown', 'warning', 'refused', 'stale'],
]) {
  test(`whatever has the focus is seen to have it: ${state}`, async ({
    page,
    trouble,
  }) => {
    await states[state].reach(page, trouble)
    // The ring comes with the rest of the bar.
    await atRest(page)
    // As themes do to all of their own.
    await page.addStyleTag({
      content:
        'button:focus-visible, input:focus-visible, a:focus-visible, :focus-visible { outline: none; box-shadow: none }',
    })
    // By keyboard, as far as the browser knows.
    await page.keyboard.press('Shift+Tab')
    const wrong = await page.evaluate(() => {
      const ours =
        '[class*="-x-container"] :is(a, button, input), [class*="-x-pill"]'

      return [...document.querySelectorAll<HTMLElement>(ours)]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => {
          one.focus()
          const { outlineStyle, outlineWidth } = getComputedStyle(one)
          const ring = 4
          const { bottom, left, right, top } = one.getBoundingClientRect()
          let isClipped = false

          for (
            let around = one.parentElement;
            around && around !== document.body;
            around = around.parentElement
          ) {
            const { overflowX, overflowY } = getComputedStyle(around)
            const box = around.getBoundingClientRect()

            isClipped ||=
              (overflowX !== 'visible' &&
                (left - ring < box.left - 0.5 ||
                  right + ring > box.right + 0.5)) ||
              (overflowY !== 'visible' &&
                (top - ring < box.top - 0.5 ||
                  bottom + ring > box.bottom + 0.5))
          }
          return (
            outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || isClipped
          )
        })
        .map((one) => one.className)
    })

    expect(wrong).toEqual([])
  })
}
