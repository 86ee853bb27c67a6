import { expect, test } from '@jest/globals'

import { noteMemory } from '../noteMemory'

const KEY = 'telesales-toolbar-note'
const leave = () => window.dispatchEvent(new Event('pagehide'))

test('a note is in the tab’s storage between two pages alone', () => {
  const first = noteMemory()

  first.set('Moves in May')
  expect(window.sessionStorage.getItem(KEY)).toBeNull()
  leave()
  expect(window.sessionStorage.getItem(KEY)).toBe('Moves in May')

  const next = noteMemory()

  expect(next.get()).toBe('Moves in May')
  expect(window.sessionStorage.getItem(KEY)).toBeNull()
  next.set(null)
  leave()
  expect(window.sessionStorage.getItem(KEY)).toBeNull()
})
