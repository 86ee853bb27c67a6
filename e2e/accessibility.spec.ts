import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { barOn, expect, serve, signIn, test } from './store'

/** The bar's states, and how an operator comes to see each. */
const states: Record<
  string,
  (page: Page, trouble: (order: unknown) => Promise<void>) => Promise<void>
> = {
  idle: async (page) => {
    await signIn(page, 'olga@acme.example')
    await expect(barOn(page).box).toBeVisible()
  },
  starting: async (page, trouble) => {
    await states.idle(page, trouble)
    await trouble({ api: 'sessions', delayMs: 2000 })
    await barOn(page).box.fill('ana@example.com')
    await barOn(page).startButton.click()
    await expect(barOn(page).status).toContainText('Starting…')
  },
  refused: async (page, trouble) => {
    await states.idle(page, trouble)
    await barOn(page).box.fill('anna@example.com')
    await barOn(page).startButton.click()
    await expect(barOn(page).alert).toBeVisible()
  },
  impersonating: async (page, trouble) => {
    await states.idle(page, trouble)
    await serve(page, 'ana@example.com')
    await expect(barOn(page).status).toContainText('Started.')
  },
  'impersonating a customer without a name': async (page, trouble) => {
    await states.idle(page, trouble)
    await serve(page, 'noname@example.com')
  },
  'refused an end': async (page, trouble) => {
    await states.impersonating(page, trouble)
    await trouble({ api: 'sessions', status: 503 })
    await barOn(page).endButton.click()
    await expect(barOn(page).alert).toBeVisible()
  },
  ending: async (page, trouble) => {
    await states.impersonating(page, trouble)
    await trouble({ api: 'sessions', delayMs: 2000 })
    await barOn(page).endButton.click()
    await expect(barOn(page).status).toContainText('Ending…')
  },
  'warned of a customer chosen elsewhere': async (page, trouble) => {
    await states.idle(page, trouble)
    await page.goto('/?vtex-impersonated-customer-email=ana@example.com')
    await expect(barOn(page).alert).toBeVisible()
  },
  stale: async (page, trouble) => {
    await states.idle(page, trouble)
    const other = await page.context().newPage()

    await other.goto('/')
    await serve(other, 'ana@example.com')
    await other.close()
    await expect(barOn(page).alert).toBeVisible()
  },
  'with customers to choose from': async (page, trouble) => {
    await states.idle(page, trouble)
    await barOn(page).box.fill('silva')
    await expect(barOn(page).options.first()).toBeVisible()
    await barOn(page).box.press('ArrowDown')
  },
  'with customers to switch to': async (page, trouble) => {
    await states.impersonating(page, trouble)
    await barOn(page).bar.getByRole('button', { name: 'Switch' }).click()
    await barOn(page).box.fill('silva')
    await expect(barOn(page).options.first()).toBeVisible()
  },
  'with nobody found': async (page, trouble) => {
    await states.idle(page, trouble)
    await barOn(page).box.fill('nobody@nowhere.example')
    await expect(
      barOn(page).bar.getByRole('button', { name: 'Register' })
    ).toBeVisible()
  },
  'without a search': async (page, trouble) => {
    await states.idle(page, trouble)
    await trouble({ mayNot: ['searchCustomers'] })
    await barOn(page).box.fill('ana souza')
    await expect(barOn(page).bar.getByText(/does not include/)).toBeVisible()
  },
  registering: async (page, trouble) => {
    await states['with nobody found'](page, trouble)
    await barOn(page).bar.getByRole('button', { name: 'Register' }).click()
    await expect(
      barOn(page).bar.getByRole('textbox', { name: /First name/ })
    ).toBeVisible()
  },
  'registering with something missing': async (page, trouble) => {
    await states.registering(page, trouble)
    await barOn(page)
      .bar.getByRole('button', { name: 'Register and start' })
      .click()
    await expect(
      barOn(page).bar.getByRole('textbox', { name: /First name/ })
    ).toHaveAttribute('aria-invalid', 'true')
  },
  'registering somebody who is registered': async (page, trouble) => {
    await states.registering(page, trouble)
    for (const [name, value] of [
      [/Email/, 'ana@example.com'],
      [/First name/, 'Ana'],
      [/Last name/, 'Souza'],
    ] as const) {
      await barOn(page).bar.getByRole('textbox', { name }).fill(value)
    }
    await page.keyboard.press('Enter')
    await expect(
      barOn(page).bar.getByRole('button', { name: 'Shop for them' })
    ).toBeVisible()
  },
  'called by a phone system': async (page, trouble) => {
    await states.idle(page, trouble)
    await page.goto('/#telesales=%2B5521999990001')
    await expect(barOn(page).box).toHaveValue('+5521999990001')
  },
  'offered a call': async (page, trouble) => {
    await states.idle(page, trouble)
    await barOn(page).box.fill('an')
    await page.evaluate(() => {
      window.location.hash = '#telesales=%2B5521999990001'
    })
    await expect(
      barOn(page).bar.getByRole('button', { name: 'Use' })
    ).toBeVisible()
  },
  'registered, but not started': async (page, trouble) => {
    await states.registering(page, trouble)
    for (const [name, value] of [
      [/First name/, 'Carla'],
      [/Last name/, 'Nunes'],
    ] as const) {
      await barOn(page).bar.getByRole('textbox', { name }).fill(value)
    }
    await trouble({ api: 'checkout', status: 503 })
    await page.keyboard.press('Enter')
    await expect(barOn(page).alert).toBeVisible()
  },
  uncertain: async (page, trouble) => {
    await states.impersonating(page, trouble)
    await trouble({ api: 'sessions', status: 503 })
    await page.reload()
    await expect(barOn(page).alert).toBeVisible()
  },
}

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing: ${state}`, async ({ page, trouble }) => {
    await reach(page, trouble)
    const { violations } = await new AxeBuilder({ page }).analyze()

    expect(violations).toEqual([])
  })

  test(`fits a phone, either way round: ${state}`, async ({
    page,
    trouble,
  }) => {
    await page.setViewportSize({ width: 375, height: 667 })
    await reach(page, trouble)
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((value) => {
        document.documentElement.dir = value
      }, dir)
      expect(
        await page.evaluate(
          () =>
            document.documentElement.scrollWidth <=
            document.documentElement.clientWidth
        )
      ).toBe(true)
      const box = await barOn(page).bar.boundingBox()

      expect(box?.width).toBe(375)
    }
  })
}

test('the keyboard alone is enough', async ({ page, trouble: _ }) => {
  const { box, endButton, startButton, status } = barOn(page)
  const tabTo = async (target: typeof box) => {
    for (let presses = 0; presses < 10; presses += 1) {
      if (await target.evaluate((it) => it === document.activeElement)) {
        return
      }
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  await signIn(page, 'olga@acme.example')
  await expect(box).toBeVisible()
  await tabTo(box)
  await page.keyboard.type('anna@example.com')
  await page.keyboard.press('Enter')
  await expect(barOn(page).alert).toBeVisible()
  await expect(box).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('ana@example.com')
  await page.keyboard.press('Tab')
  await expect(startButton).toBeFocused()
  await page.keyboard.press('Space')
  await expect(status).toContainText('Ana Souza')
  await tabTo(endButton)
  await page.keyboard.press('Enter')
  await expect(status).toContainText('Ended.')
})
