declare module 'vtex.pixel-manager' {
  export function usePixel(): {
    /** Tells the store's pixel apps, and the page as `vtex:<event>`. */
    push(message: { event: string; [detail: string]: unknown }): void
  }
}
