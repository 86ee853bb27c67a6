/** What a block tells the store's analytics. */
interface Message {
  event: string
  [detail: string]: unknown
}

const pixel = {
  push: ({ event, ...details }: Message) =>
    window.postMessage(
      { ...details, event, eventName: `vtex:${event}` },
      window.location.origin
    ),
}

/**
 * Tells the page's other scripts, as the app does for the pixels of a store.
 * @see https://developers.vtex.com/docs/apps/vtex.pixel-manager
 */
export function usePixel() {
  return pixel
}
