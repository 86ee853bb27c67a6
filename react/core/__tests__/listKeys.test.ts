import { describe, expect, it } from '@jest/globals'

import { Key, listKeyOf } from '../listKeys'

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
    ['ArrowLeft', 'text'],
    ['ArrowRight', 'text'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('moves through a list that is seen: %s', (key, to) => {
    expect(listKeyOf(press(key), true)).toBe(to)
  })

  it.each(['ArrowLeft', 'ArrowRight', 'Home', 'End'])(
    'is the text’s while there is none: %s',
    (key) => {
      expect(listKeyOf(press(key), false)).toBeNull()
    }
  )

  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
  ])('leads to a list that is yet to be seen: %s', (key, to) => {
    expect(listKeyOf(press(key), false)).toBe(to)
  })

  it.each([
    ['ArrowDown', 'open'],
    ['ArrowUp', 'close'],
    ['Home', null],
    ['Escape', null],
  ])('with Alt opens and closes: %s', (key, asked) => {
    expect(listKeyOf(press(key, { altKey: true }), true)).toBe(asked)
  })

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])(
    'is another’s when it is held with %s',
    (modifier) => {
      const held = { [modifier]: true }

      expect(listKeyOf(press('ArrowDown', held), true)).toBeNull()
      expect(
        listKeyOf(press('ArrowDown', { ...held, altKey: true }), true)
      ).toBeNull()
      expect(listKeyOf(press('Escape', held), true)).toBeNull()
    }
  )

  it('closes, or is typed', () => {
    expect(listKeyOf(press('Escape'), false)).toBe('close')
    expect(listKeyOf(press('a'), true)).toBeNull()
    expect(listKeyOf(press('Tab'), true)).toBeNull()
  })
})
