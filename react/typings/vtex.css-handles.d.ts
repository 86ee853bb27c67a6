declare module 'vtex.css-handles' {
  export function useCssHandles<Handle extends string>(
    handles: readonly Handle[]
  ): {
    handles: Record<Handle, string>
    withModifiers(handle: Handle, modifiers: string | string[]): string
  }
}
