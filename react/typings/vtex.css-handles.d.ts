declare module 'vtex.css-handles' {
  export function useCssHandles<Handle extends string>(
    handles: readonly Handle[],
    options?: {
      /** An app, with its major, whose class names the handles get besides. */
      migrationFrom?: string
    }
  ): {
    handles: Record<Handle, string>
    withModifiers(handle: Handle, modifiers: string | string[]): string
  }
}
