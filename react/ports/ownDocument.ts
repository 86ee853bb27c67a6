/**
 * What the browser says of the document. `document.cookie` by itself may be an
 * element of the page: one with that name, such as an image in a product's
 * description, comes before the document's own.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function ofDocument<Name extends keyof Document>(
  name: Name
): Document[Name] {
  return Reflect.get(Document.prototype, name, document)
}

/** Sets it, as an assignment would without such an element. */
export function setInDocument(name: 'cookie' | 'title', text: string): void {
  Reflect.set(Document.prototype, name, text, document)
}
