import interfaces from '../../store/interfaces.json'
import entries from '../theme/blocks.json'

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

const TRIED = 'dev-store-props'

const theme: Record<string, ThemeEntry | undefined> = entries
const app: Record<string, AppBlock | undefined> = interfaces

/** The app's own blocks. */
export const appBlocks: AppBlock[] = Object.values(interfaces)

/** The theme's entry of a block, such as `flex-layout.row#menu`. */
export function blockOf(name: string): Block {
  const { blocks = [], children = [], props = {} } = theme[name] ?? {}
  const tried = appBlockOf(name) ? triedProps() : {}
  return { inside: [...blocks, ...children], props: { ...props, ...tried } }
}

/**
 * Props of the app's blocks to try in this tab, in place of the theme's: the
 * JSON last given as `?props=`.
 */
function triedProps(): Record<string, unknown> {
  const given = new URLSearchParams(window.location.search).get('props')
  if (given !== null) {
    sessionStorage.setItem(TRIED, given)
  }
  return JSON.parse(sessionStorage.getItem(TRIED) || '{}')
}

/** What a block is an instance of: `flex-layout.row#menu` → `flex-layout.row`. */
export function interfaceOf(name: string): string {
  return name.split('#')[0]
}

/** The app's interface of that name, when the app has one. */
export function appBlockOf(name: string): AppBlock | undefined {
  return app[interfaceOf(name)]
}
