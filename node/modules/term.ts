import type { TermKind } from '../typings/graphql'
import { bareTerm } from './bareTerm'
import { withPlainDigits } from './digits'
import { type Document, readDocument } from './document'
import { type OrderNumber, readOrder } from './orderNumber'
import { EXTENSION, type Phone, readPhone } from './phone'
import { isShortName, isWordOfOne, wordsOf } from './words'

const MAX_LENGTH = 254
const MIN_LENGTH = 3
const EMAIL = /^[^\s@*()<>[\],;:"\\]*@[^\s@*()<>[\],;:"\\]*$/u
const EMAIL_START = /^[\p{L}\d][\p{L}\p{M}\d!#$%&'+./=?^_`{|}~-]*$/u
const CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/
const VTEX_ORDER = /^\d{13}-\d{2}$/

/** As a phone system shows who calls: `Ana Souza +55 21 99999-0001`. */
const NUMBER_AMONG_WORDS =
  /(?:^|[\s:;,("])(\+?(?:\d[\s().-]{0,3}){8,14}\d)(?=$|[\s:;,)"])/

/** What an operator has typed, and all that it may be. */
export interface Term {
  /** The likeliest first. */
  kinds: TermKind[]
  /** An email, or a part of one that has its `@`, or its beginning. */
  email?: string | null
  phone?: Phone | null
  document?: Document | null
  order?: OrderNumber | null
  /** The words of a name, as typed. */
  words?: string[] | null
}

type Parts = Omit<Term, 'kinds'>

/**
 * Recognises what somebody has typed, or null when it is nothing to search for.
 *
 * @param region where a phone number without a country is from
 */
export function readTerm(typed: string, region: string | null): Term | null {
  const text = bareTerm(typed)
  const length = [...text.replace(/[^\p{L}\p{N}]/gu, '')].length

  if (isName(text, length)) {
    return { kinds: ['NAME'], words: wordsOf(text) }
  }
  if (length < MIN_LENGTH || text.length > MAX_LENGTH) {
    return null
  }
  const parts = partsOf(text, region)
  const kinds = kindsOf(parts)

  return kinds.length > 0 ? { ...parts, kinds } : null
}

/** Some names have two letters, or two signs of which each is a word. */
function isName(text: string, length: number) {
  const words = wordsOf(text)

  return (
    length === 2 &&
    /^\p{L}\p{M}*\s*\p{L}\p{M}*$/u.test(text) &&
    (isShortName(words) || words.every(isWordOfOne))
  )
}

function partsOf(text: string, region: string | null): Parts {
  if (text.includes('@')) {
    return { email: EMAIL.test(text) ? text : undefined }
  }
  const number = withPlainDigits(text).replace(EXTENSION, '')

  return /\p{L}/u.test(number)
    ? withLetters(text, region)
    : withDigits(number, region)
}

function withLetters(text: string, region: string | null): Parts {
  const document = readDocument(text)
  const order = readOrder(text)
  const words = wordsOf(text)
  const [, number] = NUMBER_AMONG_WORDS.exec(withPlainDigits(text)) ?? []
  const phone = number ? readPhone(number, region) : null

  if (document?.type) {
    return { document }
  }
  if (order?.isSure) {
    return { order }
  }
  return {
    order,
    document: isMostlyDigits(text) || !/\s/.test(text) ? document : undefined,
    ...(phone?.isWhole
      ? { phone }
      : { words, email: EMAIL_START.test(text) ? text : undefined }),
  }
}

function withDigits(text: string, region: string | null): Parts {
  const document = readDocument(text)
  const phone = readPhone(text, region)
  const isDocument = document?.type === 'cnpj' || CPF.test(text)
  const order = document?.type === 'cnpj' ? null : readOrder(text)
  // Some documents begin with 00, too.
  const isAbroad =
    phone?.isInternational && (phone.isWhole || text.includes('+'))

  if (VTEX_ORDER.test(text)) {
    return { order }
  }
  return {
    order,
    document: isAbroad && !document?.type ? undefined : document,
    phone: isDocument || (order?.isSure && !phone?.isWhole) ? undefined : phone,
  }
}

function isMostlyDigits(text: string) {
  return text.replace(/\D/g, '').length >= text.replace(/\P{L}/gu, '').length
}

function kindsOf({ document, email, order, phone, words }: Parts) {
  const isWholeDocument = document?.type != null
  const kinds: Array<[TermKind, unknown, number]> = [
    ['DOCUMENT', document, isWholeDocument ? 0 : 3],
    ['ORDER', order, phone?.isWhole || !order?.isSure ? 3 : 1],
    ['PHONE', phone, phone?.isWhole ? 1 : 4],
    ['EMAIL', email, email && /[@._+]/.test(email) ? 2 : 5],
    ['NAME', words?.length ? words : null, 4],
  ]

  return kinds
    .filter(([, part]) => part)
    .sort(([, , one], [, , other]) => one - other)
    .map(([kind]) => kind)
}
