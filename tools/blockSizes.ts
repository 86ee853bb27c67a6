import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { buildBlock } from '../dev-store/page/build'
import { ROOT } from './sourceFiles'

const FOLDER = join(ROOT, 'dev-store/dist/block')

/** What the block weighs, gzipped, as a store would serve it. */
export interface BlockSizes {
  /** What every browser loads. */
  entryBytes: number
  /** What an operator's browser loads besides. */
  barBytes: number
  /** What both leave to the platform. */
  externals: string[]
}

/** Builds the block and weighs it. */
export async function measureBlock(): Promise<BlockSizes> {
  await buildBlock(FOLDER)
  const entry = withStaticImports('entry.js', [])
  const lazy = [...read('entry.js').matchAll(/import\(["'`]\.\/([^"'`]+)/g)]
  const bar = lazy
    .reduce((files, [, file]) => withStaticImports(file, files), entry)
    .slice(entry.length)
  const externals = [...entry, ...bar]
    .flatMap(staticImportsOf)
    .filter((name) => !name.startsWith('.'))

  return {
    entryBytes: gzipBytes(entry),
    barBytes: gzipBytes(bar),
    externals: [...new Set(externals)].sort(),
  }
}

function read(file: string) {
  return readFileSync(join(FOLDER, file), 'utf8')
}

function staticImportsOf(file: string) {
  const pattern = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+)["'`]/g

  return [...read(file).matchAll(pattern)].map(([, name]) => name)
}

/** The files known so far, then this one and what it loads at once. */
function withStaticImports(file: string, known: string[]): string[] {
  return known.includes(file)
    ? known
    : staticImportsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => join(file, '..', name))
        .reduce(
          (files, next) => withStaticImports(next, files),
          [...known, file]
        )
}

function gzipBytes(files: string[]) {
  return files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0)
}
