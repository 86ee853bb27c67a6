import interfaces from '../../store/interfaces.json'
import { tried } from './tried'

/** A block as the theme configures it. */
export interface Block {
  /** The names of the blocks inside. */
  inside: string[]
  props: Record<string, unknown>
}

/** What the app says about a block of its own. */
export interface AppBlock {
  component: string
  render?: string
}

interface ThemeEntry {
  blocks?: string[]
  children?: string[]
  props?: Record<string, unknown>
}

const theme = parsed<Record<string, ThemeEntry | undefined>>(
  'dev-store/theme/blocks.json',
  document.getElementById('theme-blocks')?.textContent
)
const triedProps = parsed<Record<string, unknown>>(
  '?props=',
  tried('props') || null
)
const app: Record<string, AppBlock | undefined> = interfaces

/** What of the theme, or of the address, cannot be read. */
export const themeFaults = [theme.fault, triedProps.fault].filter(Boolean)

/** The app's own blocks. */
export const appBlocks = () =>
  Object.keys(interfaces).flatMap((name) => appBlockOf(name) ?? [])

/** The theme's entry of a block, such as `flex-layout.row#menu`. */
export function blockOf(name: string): Block {
  const { blocks = [], children = [], props = {} } = theme.value[name] ?? {}
  // In place of the theme's: the JSON last given as `?props=`.
  const own = appBlockOf(name) ? triedProps.value : {}
  return { inside: [...blocks, ...children], props: { ...props, ...own } }
}

/** What a block is an instance of: `flex-layout.row#menu` → `flex-layout.row`. */
export function interfaceOf(name: string): string {
  return name.split('#')[0]
}

/**
 * The app's interface of that name, when the app has one, mounted as last asked
 * for by `?render=lazy`.
 */
export function appBlockOf(name: string): AppBlock | undefined {
  const block = app[interfaceOf(name)]
  return block && { ...block, render: tried('render') || block.render }
}

/** A JSON object; an empty one, and why, where it is none. */
function parsed<Value extends object>(
  source: string,
  text: string | null | undefined
): { value: Value; fault?: string } {
  try {
    const value = JSON.parse(text ?? '{}')

    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Error('it is not an object')
    }
    return { value }
  } catch (fault) {
    return {
      value: {} as Value,
      fault: `${source} is not a JSON object (${(fault as Error).message}), so it is ignored.`,
    }
  }
}
