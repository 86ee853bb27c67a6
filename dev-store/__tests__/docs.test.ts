import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { API_NAMES } from '../emulator/api'
import { KNOWN_ISSUES } from '../emulator/knownIssues'
import { complaintAbout } from '../emulator/troubleOrder'

const FOLDER = join(__dirname, '..')
const pageOf = (name: string) =>
  readFileSync(join(FOLDER, 'docs', `${name}.md`), 'utf8')

/** The names in backticks in the first column of the page's tables. */
function firstColumnOf(page: string): string[] {
  return [...pageOf(page).matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([\w./]+)`/g)].map(([, name]) => name)
  )
}

/** All keys that can be sent together with this one, from the complaint about another. */
function keysBeside(order: object): string[] {
  const [, known] =
    complaintAbout({ ...order, unknown: true })?.split('known are ') ?? []

  return known.split(', ')
}

describe('the pages about the dev store', () => {
  it('explain every switch', () => {
    expect([...firstColumnOf('SWITCHES'), 'knownIssues'].sort()).toEqual(
      keysBeside({}).sort()
    )
  })

  it('explain all that a fault can say, of every API', () => {
    const page = pageOf('FAULTS')

    expect(firstColumnOf('FAULTS')).toEqual(
      expect.arrayContaining(keysBeside({ api: 'sessions' }))
    )
    expect(API_NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual(
      []
    )
  })

  it('tell VTEX’s known issues, and which there are at first', () => {
    const told = [
      ...pageOf('SWITCHES').matchAll(/^\| (\d+) \|.*\| (on|off) \|$/gm),
    ].map(([, number, state]) => [number, state === 'on'])

    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        Object.entries(KNOWN_ISSUES).map(([number, is]) => [number, is])
      )
    )
  })

  it('name files that there are', () => {
    const lost = firstColumnOf('EMULATED').filter(
      (name) =>
        !existsSync(join(FOLDER, 'emulator', name)) &&
        !existsSync(join(FOLDER, name))
    )

    expect(lost).toEqual([])
  })

  it('name every file that speaks for an API of VTEX’s', () => {
    const named = firstColumnOf('EMULATED')
    const sourced = readdirSync(join(FOLDER, 'emulator')).filter(
      (file) =>
        file.endsWith('.ts') &&
        readFileSync(join(FOLDER, 'emulator', file), 'utf8').includes('@see')
    )

    expect(sourced.filter((file) => !named.includes(file))).toEqual([])
  })
})
