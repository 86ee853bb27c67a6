import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { name, vendor } from '../../manifest.json'
import { ROOT, sourceFiles, textOf } from '../sourceFiles'
import { filesOfVendor } from '../vendor'

const files = sourceFiles('.').filter((file) => !file.endsWith('.png'))
const OTHER = `${vendor}-shop_2`
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vendor-'))
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    copyFileSync(join(ROOT, file), join(copy, file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true }))

/** `npm run vendor -- name`, in the copy. */
const become = (named: string) =>
  spawnSync(
    process.execPath,
    ['-r', './tools/register.js', 'tools/vendor.ts', named],
    { cwd: copy, encoding: 'utf8' }
  )
const inCopy = (file: string) => readFileSync(join(copy, file), 'utf8')
const textsNow = () => files.map((file) => [file, inCopy(file)])

describe('an account that publishes the app under its own name', () => {
  const before = files.map((file) => [file, textOf(file)])

  it('is its vendor everywhere, once and for all, until VTEX is again', () => {
    expect(become(OTHER).status).toBe(0)

    const after = textsNow()
    const names = new RegExp(`([\\w-]+)[.-]${name}\\b`, 'g')
    const vendors = after.flatMap(([file, text]) =>
      [...text.matchAll(names)]
        .map(([, one]) => one)
        // A custom property, such as --telesales-toolbar-height.
        .filter((one) => one !== '-')
        .map((one) => `${file}: ${one}`)
    )

    expect(vendors.filter((line) => !line.endsWith(`: ${OTHER}`))).toEqual([])
    expect(JSON.parse(inCopy('manifest.json')).vendor).toBe(OTHER)

    expect(become(OTHER).status).toBe(0)
    expect(textsNow()).toEqual(after)

    expect(become(vendor).status).toBe(0)
    expect(textsNow()).toEqual(before)
  })

  it('finds it in documents, data and the manual; code asks the manifest', () => {
    const changed = Object.keys(filesOfVendor(OTHER))
    const documents = sourceFiles('react/graphql')

    expect(changed).toEqual(
      expect.arrayContaining([
        ...documents,
        'docs/README.md',
        'manifest.json',
        'docs/DEVELOP.md',
        'store/interfaces.json',
      ])
    )
    expect(changed.filter((file) => !/\.(gql|json|md)$/.test(file))).toEqual([])
  })

  it.each(['', 'Acme', 'acme.shop', 'my shop', '../acme', '-acme', 'ação'])(
    'changes nothing for what is no name: %j',
    (named) => {
      expect(() => filesOfVendor(named)).toThrow(
        `"${named}" is no vendor. Name your account`
      )
    }
  )

  it('says so in one line', () => {
    const { status, stderr } = become('Acme')

    expect(status).toBe(1)
    expect(stderr).toMatch(/^"Acme" is no vendor.+\n$/)
    expect(textsNow()).toEqual(before)
  })
})
