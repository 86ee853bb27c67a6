declare module 'vtex.render-runtime' {
  /** The part of the page's runtime that this app uses. */
  export interface Runtime {
    /** The page's id, for example `store.home`. */
    page: string
    /** False in a workspace for development. */
    production?: boolean
    /** The binding's path prefix, when there is one. */
    rootPath?: string
    /** Where the store sells: a country as BRA, a currency as BRL. */
    culture?: { country?: string; currency?: string }
    /** Tells of every navigation inside the page; not on the server. */
    /** Goes to another page of the store, by its path, without loading it anew. */
    navigate?(options: { to: string }): boolean
    history?: { listen(tell: () => void): () => void }
  }

  export function useRuntime(): Runtime

  /** Whether there is a page to draw on: false on VTEX's server. */
  export const canUseDOM: boolean
}
