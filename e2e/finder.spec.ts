import type { Page } from '@playwright/test'

import { atRest, barOn, expect, signIn, test } from './store'

const OLGA = 'olga@acme.example'

/** Lets this page's time pass only when it is told to. */
async function stopTime({ clock }: Page) {
  await clock.install({ time: '2040-01-01T08:00Z' })
  // Later than it can be by then, however slow the machine is.
  await clock.pauseAt('2040-01-01T08:09Z')
}

/** What the browser asks our service for. */
function questionsOf(page: Page) {
  const questions: string[] = []

  page.on('request', (request) => {
    const [, name] =
      /(findCustomers|startImpersonation|registerCustomer)\(/.exec(
        request.postData() ?? ''
      ) ?? []

    if (name) {
      questions.push(name)
    }
  })
  return questions
}

test.beforeEach(async ({ page }) => {
  await signIn(page, OLGA)
  await expect(barOn(page).customerField).toBeVisible()
})

for (const [what, term] of [
  ['a phone', '+55 21 99999-0001'],
  ['a phone as it is spoken', '(21) 99999 0001'],
  ['a document', '123.456.789-09'],
  ['an order number', '1499999999001-01'],
]) {
  test(`a caller with ${what} is served by two keys of the keyboard`, async ({
    page,
  }) => {
    const { customerField, options, status } = barOn(page)

    await customerField.fill(term)
    await expect(options).toHaveText(/Ana Souza.*a\*\*\*@example\.com/)
    await expect(options).toHaveAttribute('aria-selected', 'true')
    await customerField.press('Enter')
    await expect(status).toContainText('ana@example.com')
  })
}

test('a name is found, chosen by keyboard and served', async ({ page }) => {
  const { bar, customerField, options, status } = barOn(page)

  await customerField.pressSequentially('ana')
  await expect(options.first()).toContainText('Ana Souza')
  await expect(bar.getByText(/^More than \d+ matches/)).toBeVisible()
  await expect(customerField).toHaveAttribute('aria-expanded', 'true')
  const list = bar.getByRole('listbox')

  await expect(list).toHaveAttribute(
    'id',
    (await customerField.getAttribute('aria-controls')) ?? ''
  )
  const active = async () =>
    options.evaluateAll((all) =>
      all.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    )
  const count = await options.count()

  expect(await active()).toBe(-1)
  await customerField.press('ArrowDown')
  expect(await active()).toBe(0)
  await expect(customerField).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? ''
  )
  await customerField.press('End')
  expect(await active()).toBe(count - 1)
  await customerField.press('ArrowDown')
  expect(await active()).toBe(0)
  await customerField.press('ArrowUp')
  expect(await active()).toBe(count - 1)
  await customerField.press('Home')
  expect(await active()).toBe(0)
  await customerField.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(customerField).toHaveValue('ana')
  await expect(customerField).toBeFocused()
  await customerField.press('ArrowDown')
  await expect(list).toBeVisible()
  await customerField.press('Enter')
  await expect(status).toContainText('Ana Souza')
})

test('a caller is chosen with the mouse, and the field keeps the focus', async ({
  page,
}) => {
  const { customerField, options, status } = barOn(page)

  await customerField.fill('bruno lima')
  await options.first().hover()
  await page.mouse.down()
  await expect(customerField).toBeFocused()
  await page.mouse.up()
  await expect(status).toContainText('Bruno Lima')
})

test('typing asks once it pauses, and nothing is asked for one letter', async ({
  page,
}) => {
  const questions = questionsOf(page)
  const { customerField, options } = barOn(page)

  await stopTime(page)
  await customerField.pressSequentially('a')
  await page.clock.runFor(1000)
  await customerField.press('Escape')
  await customerField.pressSequentially('na souza')
  expect(questions).toEqual([])
  await page.clock.resume()
  await expect(options.first()).toBeVisible()
  expect(questions).toEqual(['findCustomers'])
})

for (const [what, order, words] of [
  [
    'is not allowed',
    { mayNot: ['searchCustomers'] },
    /role can’t search for customers/,
  ],
  ['is down', { api: 'masterData', status: 503 }, /Search is not working/],
] as Array<[string, unknown, RegExp]>) {
  test(`a whole email works where the search ${what}`, async ({
    page,
    trouble,
  }) => {
    const { bar, customerField, status } = barOn(page)

    await trouble(order)
    await customerField.fill('ana souza')
    await expect(bar.getByText(words)).toBeVisible()
    await customerField.fill('ana@example.com')
    await customerField.press('Enter')
    await expect(status).toContainText('Ana Souza')
  })
}

test('nobody is found, so the caller is registered and served', async ({
  page,
}) => {
  const { bar, customerField, status } = barOn(page)
  const fill = (name: RegExp, value: string) =>
    bar.getByRole('textbox', { name }).fill(value)

  await customerField.fill('carla@gmial.com')
  await expect(bar.getByText(/No customer found/)).toBeVisible()
  await bar.getByRole('button', { name: 'Register' }).click()
  await bar.getByRole('button', { name: 'Use carla@gmail.com' }).click()
  await fill(/First name/, 'Carla')
  await fill(/Last name/, 'Nunes')
  await fill(/Document/, '314.159.265-91')
  await bar.getByRole('button', { name: 'Register and start' }).click()
  await expect(bar.getByRole('textbox', { name: /Document/ })).toHaveAttribute(
    'aria-invalid',
    'true'
  )
  await expect(bar.getByRole('textbox', { name: /Document/ })).toBeFocused()
  await fill(/Document/, '314.159.265-90')
  await page.keyboard.press('Enter')
  await expect(status).toContainText('Carla Nunes')
  await expect(status).toContainText('carla@gmail.com')
})

test('a mistyped email registers nobody, but offers to', async ({ page }) => {
  const { alert, bar, customerField } = barOn(page)

  await customerField.fill('anna@example.com')
  await customerField.press('Enter')
  await expect(alert).toContainText('No customer has this email')
  await bar.getByRole('button', { name: 'Register' }).click()
  await expect(bar.getByRole('textbox', { name: /Email/ })).toHaveValue(
    'anna@example.com'
  )
  await page.keyboard.press('Escape')
  await expect(customerField).toBeFocused()
})

test('Enter never starts one of several customers that nobody has chosen', async ({
  page,
}) => {
  const questions = questionsOf(page)
  const { customerField, options } = barOn(page)

  await customerField.fill('ana')
  await expect(options.first()).toBeVisible()
  for (const key of ['Enter', 'Enter', 'Escape', 'Enter', 'Enter']) {
    await customerField.press(key)
  }
  await page.keyboard.down('Enter')
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(options.first()).toBeVisible()
  await expect(customerField).not.toHaveAttribute('aria-activedescendant')
  await atRest(page)
  expect(questions).toEqual(['findCustomers'])
})

test('a double click on Start starts nobody that the first click has found', async ({
  page,
}) => {
  const questions = questionsOf(page)
  const { customerField, options, startButton } = barOn(page)

  await atRest(page)
  await customerField.fill('(21) 99999 0001')
  await startButton.dispatchEvent('click', { detail: 1 })
  await expect(options).toHaveAttribute('aria-selected', 'true')
  await startButton.dispatchEvent('click', { detail: 2 })
  await atRest(page)
  expect(questions).toEqual(['findCustomers'])
})

test('Tab and Escape go through the popup and back to the field', async ({
  page,
}) => {
  const { bar, customerField, options, startButton } = barOn(page)

  await customerField.fill('ana')
  await expect(options.first()).toBeVisible()
  await customerField.press('Tab')
  const none = bar.getByRole('button', { name: 'None of these? Register' })

  await expect(none).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(startButton).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(none).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(customerField).toBeFocused()
  await expect(options).toHaveCount(0)
  await customerField.press('ArrowDown')
  await customerField.press('Tab')
  await expect(
    bar.getByRole('button', { name: 'Customer overview' })
  ).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('textbox', { name: /First name/ })).toHaveValue(
    'ana'
  )
})

test('a long list scrolls, and the page does not', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 320 })
  const { bar, customerField, options } = barOn(page)

  await customerField.fill('ana')
  await expect(options.nth(5)).toBeVisible()
  const before = await page.evaluate(() => window.scrollY)

  await customerField.press('End')
  const list = bar.getByRole('listbox')

  await expect
    .poll(() => list.evaluate((it) => it.scrollTop))
    .toBeGreaterThan(0)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  expect(
    await list.evaluate((it) => {
      const { bottom, top } = it.getBoundingClientRect()
      const option = it.lastElementChild?.getBoundingClientRect()

      return (
        option !== undefined && option.top >= top && option.bottom <= bottom + 2
      )
    })
  ).toBe(true)
})

test('a phone system opens the store with the field filled in, and waits', async ({
  page,
}) => {
  const questions = questionsOf(page)
  const { bar, customerField, options } = barOn(page)

  await page.clock.install()
  await page.goto('/#telesales=%2B5521999990001')
  await expect(customerField).toHaveValue('+5521999990001')
  await expect(customerField).not.toBeFocused()
  await expect(bar.getByText(/^Filled in for you/)).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.clock.fastForward('01:00')
  // A stray one is nobody's.
  await page.keyboard.press('Enter')
  await atRest(page)
  expect(questions).toEqual([])

  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await expect(options).toHaveText(/Ana Souza/)
  expect(questions).toEqual(['findCustomers'])
})

test('an Enter that comes after a call is not meant for it', async ({
  page,
}) => {
  const { bar, customerField, status } = barOn(page)
  const questions = questionsOf(page)

  await customerField.focus()
  await page.evaluate(() => {
    window.location.hash = '#telesales=ana%40example.com'
  })
  await expect(bar.getByText('Incoming call: ana@example.com')).toBeVisible()
  await page.keyboard.press('Enter')
  await atRest(page)
  expect(questions).toEqual([])
  await expect(customerField).toHaveValue('')
  await expect(customerField).toBeFocused()

  await bar.getByRole('button', { name: 'Look up' }).click()
  await page.keyboard.press('Enter')
  await expect(status).toContainText('Ana Souza')
  expect(questions).toEqual(['startImpersonation'])
})

test('a call that comes while the operator types takes nothing away', async ({
  page,
}) => {
  const { bar, customerField, status } = barOn(page)

  await customerField.pressSequentially('bruno')
  await page.evaluate(() => {
    window.location.hash = '#telesales=ana%40example.com'
  })
  await expect(bar.getByText('Incoming call: ana@example.com')).toBeVisible()
  await customerField.pressSequentially('+vip@example.com')
  await expect(customerField).toHaveValue('bruno+vip@example.com')
  await customerField.press('Enter')
  await expect(status).toContainText('Bruno Lima')
  await expect(bar.getByText('Incoming call: ana@example.com')).toBeVisible()
  await bar.getByRole('button', { name: 'Look up' }).click()
  await expect(customerField).toHaveValue('ana@example.com')
  await expect(status).toContainText('Bruno Lima')
})

test('a call can be taken while a list is open, which it does not move', async ({
  page,
}) => {
  const { bar, customerField, options } = barOn(page)

  await customerField.fill('ana')
  await expect(options.first()).toBeVisible()
  const before = await options.first().boundingBox()

  await page.evaluate(() => {
    window.location.hash = '#telesales=bruno%2Bvip%40example.com'
  })
  await expect(bar.getByText(/^Incoming call/)).toBeVisible()
  expect(await options.first().boundingBox()).toEqual(before)
  await bar.getByRole('button', { name: 'Look up' }).click()
  await expect(customerField).toHaveValue('bruno+vip@example.com')
  await expect(customerField).toBeFocused()
  await expect(options).toHaveCount(0)
})

test('a call that was not used yet survives a reload', async ({ page }) => {
  await page.goto('/#telesales=ana%40example.com')
  const { customerField } = barOn(page)

  await expect(customerField).toHaveValue('ana@example.com')
  await page.reload()
  await expect(customerField).toHaveValue('ana@example.com')
  await customerField.fill('')
  await page.reload()
  await expect(customerField).toHaveValue('')
})

test('a phone system’s call waits until the operator has signed in', async ({
  page,
}) => {
  await page.goto('/dev/sign-out')
  // From there the fragment alone would change: a page is to be opened with it.
  await page.goto('about:blank')
  await page.goto('/#telesales=ana%40example.com')
  await atRest(page)
  await expect(barOn(page).bar).toHaveCount(0)
  await signIn(page, OLGA)
  const { customerField } = barOn(page)

  await expect(customerField).toHaveValue('ana@example.com')
  await customerField.press('Escape')
  await expect(customerField).toHaveValue('')
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
  )

  expect(kept).not.toContain('ana')
})

test('a second call comes while a customer is served', async ({ page }) => {
  const { bar, customerField, status } = barOn(page)

  await customerField.fill('ana@example.com')
  await customerField.press('Enter')
  await expect(status).toContainText('Ana Souza')
  await page.evaluate(() => {
    window.location.hash = '#telesales=bruno%2Bvip%40example.com'
  })
  await expect(bar.getByText(/^Incoming call/)).toBeVisible()
  await expect(customerField).toHaveCount(0)
  await bar.getByRole('button', { name: 'Look up' }).click()
  await expect(customerField).toHaveValue('bruno+vip@example.com')
  await expect(status).toContainText('Ana Souza')
  await customerField.press('Enter')
  await expect(status).toContainText('Bruno Lima')
})

for (const [part, kind] of [
  ['search', 'CustomerList'],
  ['form', 'RegisterForm'],
]) {
  test(`a ${part} that cannot be loaded is told of`, async ({ page }) => {
    await page.route(new RegExp(`/${kind}[^/]*\\.js`), (route) => route.abort())
    const { alert, bar, customerField, status } = barOn(page)

    if (part === 'search') {
      await customerField.fill('ana souza')
      await customerField.press('Enter')
      await expect(alert).toContainText('Search is not working right now.')
      await customerField.fill('ana@example.com')
      await customerField.press('Enter')
      await expect(status).toContainText('Ana Souza')
    } else {
      await customerField.fill('zoe nobody')
      await bar.getByRole('button', { name: 'Register' }).click()
      await expect(alert).toContainText('could not be loaded')
      await expect(
        bar.getByRole('button', { name: 'Register' }).first()
      ).toBeVisible()
    }
  })
}

test('a message from elsewhere does not fill the field in', async ({
  page,
}) => {
  const props = JSON.stringify({
    screenPopOrigins: ['https://phone.example'],
  })

  await page.goto(`/?props=${encodeURIComponent(props)}`)
  const { bar, customerField } = barOn(page)

  await expect(customerField).toBeVisible()
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        // It hears the message after whoever has listened before.
        window.addEventListener('message', resolve)
        window.postMessage({ telesales: 'ana@example.com' }, '*')
      })
  )
  await atRest(page)
  await expect(customerField).toHaveValue('')
  await expect(bar.getByText(/^Incoming call/)).toHaveCount(0)
})

test('a message from a trusted phone system offers a call', async ({
  page,
  baseURL,
}) => {
  const props = JSON.stringify({
    screenPopOrigins: [new URL(baseURL ?? '').origin],
  })

  await page.goto(`/?props=${encodeURIComponent(props)}`)
  const { bar, customerField } = barOn(page)

  await expect(customerField).toBeVisible()
  await page.evaluate(() =>
    window.postMessage({ telesales: '+5521999990001' }, '*')
  )
  await expect(bar.getByText('Incoming call: +5521999990001')).toBeVisible()
  await expect(customerField).toHaveValue('')
  await expect(customerField).not.toBeFocused()
  await bar.getByRole('button', { name: 'Look up' }).click()
  await expect(customerField).toHaveValue('+5521999990001')
})

test('a tab offers its last customers, and keeps nothing of them', async ({
  page,
}) => {
  const props = encodeURIComponent(JSON.stringify({ recents: true }))

  await page.goto(`/?props=${props}`)
  const { bar, customerField, endButton, options, status } = barOn(page)
  const backAction = bar.getByRole('button', { name: 'Back to' })

  await page.clock.install()
  for (const email of ['ana@example.com', 'bruno+vip@example.com']) {
    await customerField.fill(email)
    await customerField.press('Enter')
    await expect(status).toContainText(email)
    await endButton.click()
    await expect(status).toContainText('The call has ended.')
  }
  await page.goto(`/?props=${props}`)
  await customerField.click()
  await expect(options).toHaveText([/Bruno Lima/, /Ana Souza/])
  await expect(backAction).toBeVisible()
  await page.clock.fastForward(30_000)
  await expect(backAction).toHaveCount(0)
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
  )

  expect(kept).not.toMatch(/ana|souza|bruno|lima|olga|\*\*\*/i)
  await options.last().click()
  await expect(status).toContainText('Ana Souza')
  await expect(bar).toContainText('ana@example.com')
})

test('with several found, Start is off until one is chosen, and Enter says so', async ({
  page,
}) => {
  const { bar, customerField, options, startButton, status } = barOn(page)
  const questions = questionsOf(page)

  await customerField.fill('ana')
  await expect(options).not.toHaveCount(0)
  await expect(startButton).toHaveAttribute('aria-disabled', 'true')
  await expect(bar.getByText(/^Choose one/)).toHaveCount(0)
  // It is off, and says why when it is pressed all the same.
  await startButton.click({ force: true })
  await expect(bar.getByText('Choose one with ↓ or a click.')).toBeVisible()
  await customerField.press('ArrowDown')
  await expect(bar.getByText(/^Choose one/)).toHaveCount(0)
  await expect(startButton).not.toHaveAttribute('aria-disabled', 'true')
  await customerField.press('ArrowUp')
  await customerField.press('ArrowLeft')
  await customerField.press('Enter')
  await expect(bar.getByText(/^Choose one/)).toBeVisible()
  expect(questions).toEqual(['findCustomers'])
  const first = await options.first().locator('bdi').first().textContent()

  await customerField.press('ArrowDown')
  await customerField.press('Enter')
  await expect(status).toContainText('Started.')
  await expect(status).toContainText(`${first}`)
})

test('a call takes the keyboard from no field of the page', async ({
  page,
}) => {
  const { bar, customerField } = barOn(page)

  await page.goto('/engraved-mug/p')
  const field = page.getByRole('main').getByRole('textbox').first()

  await expect(customerField).toBeVisible()
  await field.pressSequentially('For ')
  await page.evaluate(() => {
    window.location.hash = '#telesales=ana%40example.com'
  })
  await expect(bar.getByText('Incoming call: ana@example.com')).toBeVisible()
  await page.keyboard.type('Ana')
  await expect(field).toHaveValue('For Ana')
  await expect(field).toBeFocused()
  await expect(customerField).toHaveValue('')

  // Nor does one with which the page is opened, while the bar is yet to come.
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })

  await page.route('**/graphql/**', async (route) => {
    await isLetGo
    await route.continue()
  })
  await page.goto('about:blank')
  await page.goto('/engraved-mug/p#telesales=bruno%2Bvip%40example.com')
  await field.pressSequentially('To ')
  letGo()
  await expect(
    bar.getByText('Incoming call: bruno+vip@example.com')
  ).toBeVisible()
  await page.keyboard.type('Bruno')
  await expect(field).toHaveValue('To Bruno')
  await expect(customerField).toHaveValue('')
})
