import { textOf } from './sourceFiles'

/**
 * Whether `vtex link` and `vtex publish` would upload this file. The lines of
 * .vtexignore are globs from the root, where a `/` at the end means everything
 * below.
 *
 * @param file relative to the root
 * @see https://github.com/vtex/toolbelt, src/api/modules/apps/file.ts
 */
export function isUploaded(file: string): boolean {
  const patterns = textOf('.vtexignore').split('\n').filter(Boolean)

  return !patterns.some((pattern) => toExpression(pattern).test(file))
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
