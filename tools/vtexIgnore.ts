import { statSync } from 'node:fs'
import { join } from 'node:path'

import { ROOT, sourceFiles, textOf } from './sourceFiles'

/** What toolbelt takes of the root, and of what is hidden. */
const ALSO = /^(manifest\.json|policies\.json|\.npmrc|(node|react)\/\.[^/]*)$/

/** What toolbelt leaves out by itself. */
const NEVER = [
  '.DS_Store',
  'README.md',
  '.gitignore',
  'package.json',
  '**/node_modules/**',
  '.git/**',
  'cypress/videos/**',
  'cypress/screenshots/**',
]

/**
 * The files that `vtex link` and `vtex publish` upload: those of the folders that
 * no line of .vtexignore leaves out. Its lines are globs from the root, where a `/`
 * at the end means everything below.
 *
 * @see https://github.com/vtex/toolbelt, src/api/modules/apps/file.ts
 */
export function uploadedFiles(): string[] {
  const patterns = [
    ...textOf('.vtexignore').split('\n').filter(Boolean),
    ...NEVER,
  ].map(toExpression)
  const isTaken = (file: string) =>
    ALSO.test(file) || (file.includes('/') && !/(^|\/)\./.test(file))

  return sourceFiles('.').filter(
    (file) =>
      isTaken(file) &&
      !patterns.some((pattern) => pattern.test(file)) &&
      statSync(join(ROOT, file)).size > 0
  )
}

function toExpression(pattern: string) {
  const expression = pattern
    .replace(/\/$/, '/**')
    .split(/(\*\*\/?|\*)/)
    .map((part) => {
      if (part.startsWith('**')) {
        return '.*'
      }
      return part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')
    })
    .join('')

  return new RegExp(`^${expression}$`)
}
