import { describe, expect, it } from '@jest/globals'

import { isPressed, KeyPress, keysOf } from '../shortcut'

const press = (over: Partial<KeyPress>): KeyPress => ({
  altKey: false,
  code: '',
  ctrlKey: false,
  key: '',
  metaKey: false,
  shiftKey: false,
  ...over,
})
const is = (text: string, over: Partial<KeyPress>) => {
  const keys = keysOf(text)

  return keys !== null && isPressed(keys, press(over))
}

describe('a shortcut', () => {
  it.each(['F2', 'f12', 'Shift+F2', 'Alt+K', 'Ctrl+Shift+7', 'Meta + k'])(
    'can be %s',
    (text) => {
      expect(keysOf(text)).not.toBeNull()
    }
  )

  it.each([
    ['a character alone, which somebody types', 'K'],
    ['a character with Shift alone', 'Shift+K'],
    ['no key', ''],
    ['modifiers alone', 'Ctrl+Alt'],
    ['a key that the bar needs itself', 'Escape'],
    ['a key that does not exist', 'F13'],
    ['a modifier that does not exist', 'Super+K'],
    ['a modifier twice', 'Alt+Alt+K'],
    ['something else', 'press K'],
    ['a key with a word before it', 'press F2'],
  ])('cannot be %s', (_why, text) => {
    expect(keysOf(text)).toBeNull()
  })

  it('is pressed with its modifiers and no others', () => {
    expect(is('F2', { key: 'F2', code: 'F2' })).toBe(true)
    expect(is('F2', { key: 'F2', shiftKey: true })).toBe(false)
    expect(is('Alt+K', { key: 'k', code: 'KeyK', altKey: true })).toBe(true)
    expect(is('Alt+K', { key: 'k', code: 'KeyK' })).toBe(false)
    expect(
      is('Alt+K', { key: 'k', code: 'KeyK', altKey: true, ctrlKey: true })
    ).toBe(false)
    expect(is('Ctrl+7', { key: '7', code: 'Digit7', ctrlKey: true })).toBe(true)
  })

  it('is the same key where Alt makes another sign of it', () => {
    expect(is('Alt+K', { key: '˚', code: 'KeyK', altKey: true })).toBe(true)
    expect(is('Alt+K', { key: 'л', code: 'KeyK', altKey: true })).toBe(true)
  })

  it('is the key with the letter on it, wherever a keyboard has it', () => {
    expect(is('Alt+A', { key: 'a', code: 'KeyQ', altKey: true })).toBe(true)
    expect(is('Alt+Q', { key: 'a', code: 'KeyQ', altKey: true })).toBe(false)
    expect(
      is('Ctrl+Shift+7', {
        key: '&',
        code: 'Digit7',
        ctrlKey: true,
        shiftKey: true,
      })
    ).toBe(true)
  })

  it('is what it is called, not where it is', () => {
    expect(is('Alt+K', { key: 'F12', code: 'KeyK', altKey: true })).toBe(false)
    expect(is('Alt+K', { key: 'ß5', code: 'KeyK', altKey: true })).toBe(true)
    expect(is('Alt+K', { key: '5ß', code: 'KeyK', altKey: true })).toBe(true)
    expect(is('Alt+K', { key: '˚', code: 'KeyJ', altKey: true })).toBe(false)
  })

  it('is not another key', () => {
    expect(is('Alt+K', { key: 'j', code: 'KeyJ', altKey: true })).toBe(false)
    expect(is('F2', { key: 'F1', code: 'F1' })).toBe(false)
  })
})
