import { describe, expect, it } from '@jest/globals'

import { eventOf, Key } from '../finderKeys'

const press = (key: string, held: Partial<Key> = {}): Key => ({
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
  key,
})

describe('a key that the operator presses', () => {
  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['ArrowLeft', 'box'],
    ['ArrowRight', 'box'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('moves through a list that is seen: %s', (key, to) => {
    expect(eventOf(press(key), true)).toEqual({ type: 'moved', to })
  })

  it.each(['ArrowLeft', 'ArrowRight', 'Home', 'End'])(
    'is the text’s while there is none: %s',
    (key) => {
      expect(eventOf(press(key), false)).toBeNull()
    }
  )

  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
  ])('leads to a list that is yet to be seen: %s', (key, to) => {
    expect(eventOf(press(key), false)).toEqual({ type: 'moved', to })
  })

  it.each([
    ['ArrowDown', { type: 'opened' }],
    ['ArrowUp', { type: 'closed' }],
    ['Home', null],
    ['Escape', null],
  ])('with Alt opens and closes: %s', (key, event) => {
    expect(eventOf(press(key, { altKey: true }), true)).toEqual(event)
  })

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])(
    'is another’s when it is held with %s',
    (modifier) => {
      const held = { [modifier]: true }

      expect(eventOf(press('ArrowDown', held), true)).toBeNull()
      expect(
        eventOf(press('ArrowDown', { ...held, altKey: true }), true)
      ).toBeNull()
      expect(eventOf(press('Escape', held), true)).toBeNull()
    }
  )

  it('closes, or is typed', () => {
    expect(eventOf(press('Escape'), false)).toEqual({ type: 'closed' })
    expect(eventOf(press('a'), true)).toBeNull()
    expect(eventOf(press('Tab'), true)).toBeNull()
  })
})
