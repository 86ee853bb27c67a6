import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react'

import english from '../../messages/en.json'
import contentSchemas from '../../store/contentSchemas.json'
import { DEFAULTS, readSettings } from '../core/settings'
import { openSiteEditor, Schema } from './siteEditor'

const messages: Record<string, string | undefined> = english
const blocks: Array<[string, Schema]> = Object.entries(
  contentSchemas.definitions
)

// The library is of React's older days.
beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => {})
})

/** A schema and all that is in it, by path. */
function partsOf(schema: Schema, path = ''): Array<[string, Schema]> {
  return [
    ...Object.entries(schema.properties ?? {}).map(
      ([name, part]): [string, Schema] => [`${path}.${name}`, part]
    ),
    ...(schema.items ? [[`${path}[]`, schema.items] as [string, Schema]] : []),
  ].flatMap(([name, part]) => [
    [name, part] as [string, Schema],
    ...partsOf(part, name),
  ])
}

/** The library passes on what it is told a moment later. */
const settle = () => act(() => jest.advanceTimersByTime(0))

/** Presses each “Add” once, also those that come to be by it. */
function addEverywhere() {
  const pressed = new Set<HTMLElement>()
  const next = () =>
    screen
      .queryAllByRole('button', { name: 'Add' })
      .find((button) => !pressed.has(button))

  for (let button = next(); button; button = next()) {
    pressed.add(button)
    fireEvent.click(button)
    settle()
  }
  return pressed.size
}

describe.each(blocks)('a merchant who edits %s', (_name, schema) => {
  const parts = partsOf(schema)
  const lists = parts.filter(([, { type }]) => type === 'array')

  it('can add to every list, and what is yet to be filled in changes nothing', () => {
    const contentOf = openSiteEditor(schema)

    expect(addEverywhere()).toBe(lists.length)

    const bad: string[] = []
    const { card, registerRequires, ...settings } = readSettings(
      contentOf(),
      (name) => bad.push(name)
    )

    expect(contentOf()).not.toEqual(DEFAULTS)
    expect(bad).toEqual([])
    expect({
      ...settings,
      card: [...new Set(card)],
      registerRequires: [...new Set(registerRequires)],
    }).toEqual(DEFAULTS)
  })

  it('can fill in what was added, and clear it again', () => {
    const contentOf = openSiteEditor(schema)

    addEverywhere()
    for (const item of screen.getAllByRole('listitem')) {
      const input = item.querySelector('input')
      const options = [...item.querySelectorAll('option')]

      for (const value of input
        ? ['/sale', '']
        : options.map((it) => it.value)) {
        fireEvent.change(item.querySelector('input, select') as Element, {
          target: { value },
        })
        settle()
        expect(JSON.stringify(contentOf())).toContain(`"${value}"`)
        expect(item).toBeInTheDocument()
      }
    }
  })

  it('sees a name of each prop that says what it is', () => {
    openSiteEditor(schema)
    const names = parts
      .filter(([path, { type }]) => type !== 'object' && !path.endsWith('[]'))
      .map(([, { title = '' }]) => messages[title] ?? title)

    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      expect(screen.getByText(name)).toBeVisible()
    }
  })

  it.each(parts)('is told what it is: %s', (_path, part) => {
    for (const id of [part.title, part.description]) {
      expect(id).toMatch(/^admin\//)
      expect(messages).toHaveProperty([id ?? ''])
    }
    expect(messages[part.description ?? '']).toMatch(/^\S.+\.$/)
  })

  it.each(lists)(
    'begins with nothing in a new entry: %s',
    (_path, { items }) => {
      expect(items).toHaveProperty('default', items?.enum ? items.enum[0] : '')
    }
  )
})
