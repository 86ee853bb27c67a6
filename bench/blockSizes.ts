import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { buildBlock } from '../dev-store/page/build'
import { ROOT } from '../tools/sourceFiles'

const FOLDER = join(ROOT, 'dev-store/dist/block')

/** What the block weighs, gzipped, as a store would serve it. */
export interface BlockSizes {
  /** What every browser loads. */
  entryBytes: number
  /** What an operator's browser loads besides. */
  barBytes: number
  /** What it loads right after that: all that is not on the bar's first picture. */
  restBytes: number
  /** What it loads when the operator comes to the customer field. */
  listBytes: number
  /** What it loads when a customer is to be registered. */
  registerBytes: number
  /** What it loads when a reason for a start is asked for. */
  reasonBytes: number
  /** What it loads when what is known of a customer is opened. */
  cardBytes: number
  /** What all of them leave to the platform. */
  externals: string[]
}

/** Builds the block and weighs it. */
export async function measureBlock(): Promise<BlockSizes> {
  await buildBlock(FOLDER)
  const entry = withStaticImports('entry.js', [])
  const bar = besides(entry, entry, /Toolbar/)
  const loaded = [...entry, ...bar]
  const rest = besides(loaded, bar, /rest/)
  const list = besides(loaded, bar, /CustomerList/)
  const register = besides(loaded, rest, /RegisterForm/)
  const reason = besides(loaded, bar, /ReasonField/)
  const card = besides([...loaded, ...rest], rest, /CardPanel/)
  const externals = [
    ...loaded,
    ...rest,
    ...list,
    ...register,
    ...reason,
    ...card,
  ]
    .flatMap(staticImportsOf)
    .filter((name) => !name.startsWith('.'))

  return {
    entryBytes: gzipBytes(entry),
    barBytes: gzipBytes(bar),
    restBytes: gzipBytes(rest),
    listBytes: gzipBytes(list),
    registerBytes: gzipBytes(register),
    reasonBytes: gzipBytes(reason),
    cardBytes: gzipBytes(card),
    externals: [...new Set(externals)].sort(),
  }
}

/**
 * What is loaded besides by a dynamic import that these files have.
 * @throws Error when none of them has one of that name
 */
function besides(loaded: string[], from: string[], name: RegExp): string[] {
  const target = from
    .flatMap((file) =>
      [...read(file).matchAll(/import\(["'`](\.[^"'`]+)/g)].map(([, path]) =>
        join(file, '..', path)
      )
    )
    .find((path) => name.test(path))

  if (!target) {
    throw new Error(`There is no chunk like ${name}`)
  }
  return withStaticImports(target, loaded).slice(loaded.length)
}

function read(file: string) {
  return readFileSync(join(FOLDER, file), 'utf8')
}

function staticImportsOf(file: string) {
  const pattern = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+)["'`]/g

  return [...read(file).matchAll(pattern)].map(([, name]) => name)
}

/**
 * The files known so far, then this one and what it loads at once. Each bundler
 * has a runtime of its own, which is none of ours.
 */
function withStaticImports(file: string, known: string[]): string[] {
  return known.includes(file)
    ? known
    : staticImportsOf(file)
        .filter((name) => /^\.(?!.*rolldown-runtime)/.test(name))
        .map((name) => join(file, '..', name))
        .reduce(
          (files, next) => withStaticImports(next, files),
          [...known, file]
        )
}

/** Webpack keeps in one chunk what we have in several that come together. */
function gzipBytes(files: string[]) {
  return gzipSync(files.map(read).join('\n')).length
}
