import { createContext, useContext, useMemo } from 'react'
import { name, vendor, version } from '../../../manifest.json'

interface CssHandles<Handle extends string> {
  /** Handle → class names. */
  handles: Record<Handle, string>
  /** The handle's class names, each also with each modifier. */
  withModifiers(handle: Handle, modifiers: string | string[]): string
}

/** What the theme says about the block around: its `blockClass`. */
export const BlockContext = createContext<{ blockClass?: string }>({})

const ownNamespace = `${vendor}-${name}-${version.split('.')[0]}-x`

/**
 * Class names by which a theme styles a block:
 * `vendor-app-major-x-handle`, and the same with `--blockClass`.
 * @throws Error for a handle that VTEX would refuse.
 * @see https://github.com/vtex-apps/css-handles
 */
export function useCssHandles<Handle extends string>(
  list: readonly Handle[],
  { migrationFrom = [] }: { migrationFrom?: string | string[] } = {}
): CssHandles<Handle> {
  const { blockClass = '' } = useContext(BlockContext)
  const migrated = [migrationFrom].flat().join(' ')

  return useMemo(() => {
    const namespaces = [ownNamespace, ...words(migrated).map(namespaceOf)]
    const classesOf = (handle: string) =>
      namespaces
        .map((namespace) => `${namespace}-${valid(handle)}`)
        .flatMap((it) => [it, ...words(blockClass).map((w) => `${it}--${w}`)])
    const handles = Object.fromEntries(
      list.map((handle) => [handle, classesOf(handle).join(' ')])
    ) as Record<Handle, string>

    return {
      handles,
      withModifiers: (handle, modifiers) =>
        withModifiers(handles[handle], [modifiers].flat()),
    }
  }, [list, migrated, blockClass])
}

function withModifiers(classes: string, modifiers: string[]): string {
  const modified = modifiers
    .filter((modifier) => /^[\w-]+$/.test(modifier))
    .flatMap((modifier) => words(classes).map((it) => `${it}--${modifier}`))
  return [classes, ...modified].join(' ')
}

/** `vtex.telemarketing@2.x` → `vtex-telemarketing-2-x` */
function namespaceOf(app: string): string {
  return app.replace('@', '.').split('.').slice(0, 3).concat('x').join('-')
}

function valid(handle: string): string {
  if (/^[^\d][\w-]+$/.test(handle)) {
    return handle
  }
  throw new Error(`"${handle}" is not a CSS handle`)
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}
