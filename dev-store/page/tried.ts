/**
 * What to try in this tab: the value last given for this in the address, such as
 * `?theme=dark`. What does not fit is as if it were not given.
 */
export function tried(
  name: string,
  fits = (_text: string) => true
): string | null {
  const key = `dev-store-${name}`
  const given = new URLSearchParams(window.location.search).get(name)

  if (given !== null && fits(given)) {
    sessionStorage.setItem(key, given)
  }
  return sessionStorage.getItem(key)
}
