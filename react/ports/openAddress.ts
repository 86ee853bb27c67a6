/** Leaves the page for another one of the store. */
export function openAddress(address: string): void {
  window.location.assign(address)
}
