import { afterEach, describe, expect, it } from '@jest/globals'

import { isTyping } from '../isTyping'

/** Puts the keyboard into the first element. */
function focusIn(html: string) {
  document.body.innerHTML = html
  const element = document.body.firstElementChild as HTMLElement

  element.focus()
  expect(document.activeElement).toBe(element)
}

afterEach(() => {
  document.body.innerHTML = ''
})

// What is editable, jsdom does not know: see e2e/desk.spec.ts.
describe('somebody types', () => {
  it.each([
    ...['', 'date', 'email', 'number', 'password', 'search', 'tel', 'unknown'],
  ])('in an input of the type %j', (type) => {
    focusIn(`<input type="${type}">`)
    expect(isTyping()).toBe(true)
  })

  it.each([
    ...['<textarea></textarea>', '<select></select>', '<iframe></iframe>'],
    '<div role="textbox" tabindex="0"></div>',
    '<div role="searchbox" tabindex="0"></div>',
    '<button role="combobox"></button>',
  ])('in %s', (html) => {
    focusIn(html)
    expect(isTyping()).toBe(true)
  })

  it('in a shadow, however deep', () => {
    focusIn('<div tabindex="0"></div>')
    const outer = document.body.firstElementChild?.attachShadow({
      mode: 'open',
    }) as ShadowRoot
    const host = outer.appendChild(document.createElement('p'))
    const inner = host.attachShadow({ mode: 'open' })

    inner.appendChild(document.createElement('input')).focus()
    expect(isTyping()).toBe(true)
    inner.querySelector('input')?.setAttribute('type', 'checkbox')
    expect(isTyping()).toBe(false)
  })
})

describe('nobody types', () => {
  it.each(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'submit'])(
    'in an input of the type %j',
    (type) => {
      focusIn(`<input type="${type}">`)
      expect(isTyping()).toBe(false)
    }
  )

  it.each(['<button></button>', '<a href="/"></a>', '<p tabindex="0"></p>'])(
    'in %s',
    (html) => {
      focusIn(html)
      expect(isTyping()).toBe(false)
    }
  )

  it('where nothing has the keyboard', () => {
    expect(isTyping()).toBe(false)
  })
})
