interface Looks {
  /** What a page's own sheet of styles names it by. */
  part?: string
  role?: string
  text?: string
  translate?: 'no'
}

/** An element that nobody has put anywhere yet. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text, ...attributes }: Looks = {},
  ...children: Element[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)

  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value)
  }
  if (text) {
    made.textContent = text
  }
  made.append(...children)
  return made
}
