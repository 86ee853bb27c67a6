import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The project's folder. */
export const ROOT = join(__dirname, '..')

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'test-results'])

/** All files of the project below these folders, relative to the root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) => filesBelow(join(ROOT, folder)))
}

/** A file's text. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** The names of the modules that a TypeScript file imports. */
export function importsOf(file: string): string[] {
  if (!/\.tsx?$/.test(file)) {
    return []
  }
  const pattern = /\b(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g

  return [...textOf(file).matchAll(pattern)].map(([, name]) => name)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)

    if (NOT_OURS.has(name)) {
      return []
    }
    return statSync(path).isDirectory()
      ? filesBelow(path)
      : [relative(ROOT, path)]
  })
}
