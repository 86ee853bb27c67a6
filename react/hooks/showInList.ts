/** Scrolls an option's list itself, if need be; the page stays where it is. */
export function showInList(option: HTMLElement): void {
  const list = option.parentElement as HTMLElement
  const { offsetHeight, offsetTop } = option

  list.scrollTop = Math.min(
    Math.max(list.scrollTop, offsetTop + offsetHeight - list.clientHeight),
    offsetTop
  )
}
