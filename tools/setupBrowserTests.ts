import '@testing-library/jest-dom/jest-globals'
import { afterEach, beforeEach, expect, jest } from '@jest/globals'
import { configure } from '@testing-library/react'

// A slow machine takes its time, above all to load a part for the first time.
// Nothing is hidden by a sheet here, and to look at every element's style for that
// takes most of the time: what can be seen is a matter for a real browser as well.
configure({ asyncUtilTimeout: 100_000, defaultHidden: true })

// The tests' page has no size, and to reckon with the sheet takes it long: what
// is to be seen in which window is a matter for the tests in a real browser.
jest.mock('../react/components/stylesheet', () => ({ STYLESHEET: '' }))
jest.mock('../react/components/parts', () => ({ PARTS_STYLESHEET: '' }))
jest.mock('../react/components/registration/form', () => ({
  FORM_STYLESHEET: '',
}))
jest.mock('../react/components/card/card', () => ({ CARD_STYLESHEET: '' }))
jest.mock('../react/components/customerField/list', () => ({
  LIST_STYLESHEET: '',
}))

// Where nothing has a place, nothing is out of sight, and no sheet gives a style:
// jsdom would weigh each rule of its own for every element. On a server is no page.
if (typeof Element !== 'undefined') {
  const unseen = document.createElement('i').style

  unseen.display = 'none'
  Element.prototype.scrollIntoView = () => {}
  window.getComputedStyle = (element) => {
    const { hidden, style } = element as HTMLElement

    return hidden ? unseen : style
  }
}

// What a component does when nobody expects it is no part of a verdict either.
const { error } = console
let warnings: string[] = []

console.error = (text, ...more) => {
  error(text, ...more)
  if (`${text}`.includes('not wrapped in act')) {
    warnings.push(`${text}`)
  }
}

// Time goes by as a test says: how long it takes to type is no part of a verdict.
beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 5, 1, 12) })
  warnings = []
})
afterEach(() => {
  // A test may have taken the clock on the wall.
  if ('clock' in setTimeout) {
    jest.runOnlyPendingTimers()
  }
  jest.useRealTimers()
  expect(warnings).toEqual([])
})
