import { isCNPJ, isCPF } from 'validation-br'
import { cleanText } from './cleanText'
import { withPlainDigits } from './digits'

/** Any signs that some country puts between the parts of one. */
const DOCUMENT = /^[\p{L}\d][\p{L}\d.,:/\\\-_ ·'’()&ºª°]*$/u
/** What a document is called, before it. */
const NAME =
  /^(?:cpf|cnpj|rg|dni|cuit|cuil|rut|ruc|nit|rfc|curp|nie|nif)\b[\s.:]*(?:n[º°o.]+[\s.:]*)?(?=\S*\d)/i
const MAX_LENGTH = 30
const MIN_LENGTH = 5
/** With as many signs few others have the same ones in this order. */
const LOOSE_LENGTH = 7
/** As few do where more may follow. */
const LOOSE_START_LENGTH = 9

/** The number of an identity document, or its beginning. */
export interface Document {
  /** Letters and digits alone, in upper case. */
  text: string
  /** The same, with `*` for what it was typed with in between. */
  parts: string
  /** Which of Brazil's documents it is, whole and with right check digits. */
  type: 'cpf' | 'cnpj' | null
}

/** Reads a document as it was typed, or null when it is none. */
export function readDocument(typed: string): Document | null {
  const written = bare(typed)
  const text = plain(written)
  const isDocument =
    DOCUMENT.test(written) &&
    /\d/.test(text) &&
    text.length >= MIN_LENGTH &&
    text.length <= MAX_LENGTH

  return isDocument
    ? {
        text,
        parts: written.toUpperCase().replace(/[^\p{L}\d]+/gu, '*'),
        type: typeOf(text),
      }
    : null
}

/** One of Brazil's in its usual groups, such as `123.456.789-09`; another as it is. */
export function grouped({ text, type }: Document): string {
  if (type === 'cpf') {
    return text.replace(/(.{3})(.{3})(.{3})(.{2})/, '$1.$2.$3-$4')
  }
  return type === 'cnpj'
    ? text.replace(/(.{2})(.{3})(.{3})(.{4})(.{2})/, '$1.$2.$3/$4-$5')
    : text
}

function typeOf(text: string): Document['type'] {
  if (isCPF(text)) {
    return 'cpf'
  }
  return isCNPJ(text) ? 'cnpj' : null
}

/** Whether it has the form of a CPF or CNPJ, but not its check digits. */
export function isMistyped(typed: string, region: string | null): boolean {
  const written = bare(typed)
  const { text, type } = readDocument(written) ?? {}
  const isBrazilian =
    region === 'BR' || /^[\d.]+-\d\d$|^[\w.]+\/\w+-\d\d$/.test(written)
  const hasForm = /^\d{11}$|^[A-Z\d]{12}\d\d$/.test(text ?? '')

  return isBrazilian && hasForm && type === null
}

/** A document as those write it whose spreadsheet ate the zeros before it. */
export function withoutZeros(text: string): string {
  return text.replace(/^0+(?=[1-9]\d{4,}$)/, '')
}

/**
 * How a document may be written where VTEX keeps it; `*` stands for anything,
 * for of most one cannot know the signs in between, or the end.
 */
export function spellingsOf(document: Document): string[] {
  const { text, type } = document
  const number = withoutZeros(text)

  return [
    ...new Set([
      ...spellingsInParts(document),
      ...(number === text ? [] : [loose(number)]),
      // Of one of Brazil's with many zeros little is left.
      ...(type ? [text.replace(/^0+/, '')] : []),
      // One of Brazil's has all its digits.
      ...(/^[1-9]\d{6,}$/.test(number) && !type ? [`0*${loose(number)}`] : []),
    ]),
  ].map(withoutAmpersand)
}

function spellingsInParts(document: Document): string[] {
  const { parts, text, type } = document

  if (type) {
    return [text, grouped(document), loose(text)]
  }
  if (text.length >= LOOSE_START_LENGTH) {
    return [`${text}*`, `${loose(text)}*`]
  }
  const ways = [
    [text],
    [parts],
    // As a CPF and a CNPJ are written, and as a series before a number.
    text.match(/.{1,3}/g) ?? [],
    [text.slice(0, 2), ...(text.slice(2).match(/.{1,3}/g) ?? [])],
    text.match(/\p{L}+|\d+/gu) ?? [],
  ].map((some) => `${some.join('*')}*`)

  return text.length < LOOSE_LENGTH ? ways : [...ways, loose(text)]
}

/** A document with whatever between any two signs; null of one that is short. */
export function looseSpelling({ text }: Document): string | null {
  return text.length < LOOSE_LENGTH ? null : withoutAmpersand(loose(text))
}

/** How much of a document that VTEX keeps was typed, or null when none of it. */
export function matchDocument(
  { text, type }: Document,
  kept: string | null
): 'exact' | 'prefix' | null {
  const other = plain(withPlainDigits(kept ?? ''))

  if (
    withoutZeros(other) === withoutZeros(text) ||
    (type !== null && other === text.replace(/^0+/, ''))
  ) {
    return 'exact'
  }
  return other.startsWith(text) ? 'prefix' : null
}

function bare(typed: string) {
  return withPlainDigits(cleanText(typed)).replace(NAME, '')
}

/** In Mexico an ampersand is one of the letters. */
function plain(document: string) {
  return document.toUpperCase().replace(/[^\p{L}\d&]/gu, '')
}

/** To Master Data it would mean more than itself. */
function withoutAmpersand(spelling: string) {
  return spelling.replace(/\*?&\*?/g, '*')
}

/** With whatever signs between any two. */
function loose(text: string) {
  return [...text].join('*')
}
