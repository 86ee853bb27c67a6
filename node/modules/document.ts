import { isCNPJ, isCPF } from 'validation-br'

const DOCUMENT = /^[\p{L}\d][\p{L}\d./\- ]*$/u
const MAX_LENGTH = 30
const MIN_LENGTH = 5

/** The number of an identity document, or its beginning. */
export interface Document {
  /** Letters and digits alone, in upper case. */
  text: string
  /** Which of Brazil's documents it is, whole and with right check digits. */
  type: 'cpf' | 'cnpj' | null
}

/** Reads a document as it was typed, or null when it is none. */
export function readDocument(typed: string): Document | null {
  const text = plain(typed)
  const isDocument =
    DOCUMENT.test(typed) &&
    /\d/.test(text) &&
    text.length >= MIN_LENGTH &&
    text.length <= MAX_LENGTH

  if (!isDocument) {
    return null
  }
  return { text, type: typeOf(text) }
}

function typeOf(text: string): Document['type'] {
  if (isCPF(text)) {
    return 'cpf'
  }
  return isCNPJ(text) ? 'cnpj' : null
}

/** Whether it has the form of a CPF or CNPJ, but not its check digits. */
export function isMistyped(typed: string, region: string | null): boolean {
  const { text, type } = readDocument(typed) ?? {}
  const isBrazilian =
    region === 'BR' || /^[\d.]+-\d\d$|^[\w.]+\/\w+-\d\d$/.test(typed.trim())
  const hasForm = /^\d{11}$|^[A-Z\d]{12}\d\d$/.test(text ?? '')

  return isBrazilian && hasForm && type === null
}

/**
 * How a document may be written where VTEX keeps it; `*` stands for anything,
 * for of most one cannot know the signs in between, or the end.
 */
export function spellingsOf({ text, type }: Document): string[] {
  if (type === 'cpf') {
    return [text, text.replace(/(.{3})(.{3})(.{3})(.{2})/, '$1.$2.$3-$4')]
  }
  if (type === 'cnpj') {
    return [
      text,
      text.replace(/(.{2})(.{3})(.{3})(.{4})(.{2})/, '$1.$2.$3/$4-$5'),
    ]
  }
  const parts = [
    [text],
    // As a CPF and a CNPJ are written, and as a series before a number.
    text.match(/.{1,3}/g) ?? [],
    [text.slice(0, 2), ...(text.slice(2).match(/.{1,3}/g) ?? [])],
    text.match(/\p{L}+|\d+/gu) ?? [],
  ]

  return [...new Set(parts.map((some) => `${some.join('*')}*`))]
}

/** How much of a document that VTEX keeps was typed, or null when none of it. */
export function matchDocument(
  { text }: Document,
  kept: string | null
): 'exact' | 'prefix' | null {
  const other = plain(kept ?? '')

  if (other === text) {
    return 'exact'
  }
  return other.startsWith(text) ? 'prefix' : null
}

function plain(document: string) {
  return document.toUpperCase().replace(/[^\p{L}\d]/gu, '')
}
