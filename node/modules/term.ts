import type { TermKind } from '../typings/graphql'
import { type AmongWords, emailAmong, numberAmong } from './amongWords'
import { bareTerm } from './bareTerm'
import { withPlainDigits } from './digits'
import { type Document, readDocument } from './document'
import { type OrderNumber, orderAmong, readOrder } from './orderNumber'
import { type Phone, plainNumber, readPhone } from './phone'
import { withoutTitles } from './titles'
import { isShortName, isWordOfOne, wordsOf } from './words'

const MAX_LENGTH = 254
const MIN_LENGTH = 3
const EMAIL = /^[^\s@*()<>[\],;:"\\]*@[^\s@*()<>[\],;:"\\]*$/u
const EMAIL_START = /^[\p{L}\d][\p{L}\p{M}\d!#$%&'+./=?^_`{|}~-]*$/u
const CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/
/** No number has more digits. */
const MAX_DIGITS = 15

/** What an operator has typed, and all that it may be. */
export interface Term {
  /** The likeliest first. */
  kinds: TermKind[]
  /** An email, or a part of one that has its `@`, or its beginning. */
  email?: string | null
  phone?: Phone | null
  /** In the ways in which it can be read. */
  documents?: Document[] | null
  order?: OrderNumber | null
  /** The words of a name, as typed. */
  words?: string[] | null
  /** What stands beside a number or an email and can be a name. */
  name?: string | null
  /** The number without it, as typed. */
  number?: string | null
}

type Parts = Omit<Term, 'kinds'>

/**
 * Recognises what somebody has typed, or null when it is nothing to search for.
 *
 * @param region where a phone number without a country is from
 */
export function readTerm(typed: string, region: string | null): Term | null {
  const text = bareTerm(typed)
  const name = withoutTitles(text)

  if (isName(name)) {
    return { kinds: ['NAME'], words: wordsOf(name) }
  }
  if (lengthOf(text) < MIN_LENGTH || text.length > MAX_LENGTH) {
    return null
  }
  const parts = partsOf(text, region)
  const kinds = kindsOf(parts)

  return kinds.length > 0 ? { ...parts, kinds } : null
}

/** Some names have two letters, or two signs of which each is a word. */
function isName(text: string) {
  const words = wordsOf(text)

  return (
    lengthOf(text) === 2 &&
    /^\p{L}\p{M}*\s*\p{L}\p{M}*$/u.test(text) &&
    (isShortName(words) || words.every(isWordOfOne))
  )
}

function lengthOf(text: string) {
  return [...text.replace(/[^\p{L}\p{N}]/gu, '')].length
}

function partsOf(text: string, region: string | null): Parts {
  if (text.includes('@')) {
    return emailParts(text)
  }
  const number = plainNumber(text)

  return /\p{L}/u.test(number)
    ? withLetters(text, region)
    : withDigits(number, region)
}

function emailParts(text: string): Parts {
  if (EMAIL.test(text)) {
    return { email: text }
  }
  const among = emailAmong(text)

  return among ? { email: among.text, name: among.name } : {}
}

function withLetters(text: string, region: string | null): Parts {
  const document = readDocument(text)
  const order = readOrder(text)

  if (document?.type) {
    return { documents: [document] }
  }
  if (order?.isSure) {
    return { order }
  }
  // By itself the sign of a number would become a part of it.
  const plain = withPlainDigits(text.replace(/[№º]/g, ' '))
  const called = order ? null : orderAmong(plain)

  if (called) {
    return { order: called }
  }
  const whole: Parts = {
    order,
    documents:
      document && (isMostlyDigits(text) || !/\s/.test(text)) ? [document] : [],
    words: wordsOf(withoutTitles(text)),
    email: EMAIL_START.test(text) ? text : undefined,
  }
  const among = order ? null : numberAmong(plainNumber(plain), region)

  return among ? withNumber(whole, among, region) : whole
}

/** A number beside a name decides; where it may be none, the whole is one as well. */
function withNumber(
  { documents, words }: Parts,
  { isSure, name, text }: AmongWords,
  region: string | null
): Parts {
  const parts = /\p{L}/u.test(text)
    ? { documents: [readDocument(text) ?? []].flat() }
    : withDigits(text, region)
  const named = { ...parts, name, number: text }

  return isSure
    ? named
    : {
        ...named,
        words: name ? words : null,
        documents: [...(documents ?? []), ...(parts.documents ?? [])],
      }
}

function withDigits(text: string, region: string | null): Parts {
  const document = readDocument(text)
  const order = document?.type === 'cnpj' ? null : readOrder(text)

  if (order?.isCertain) {
    return { order }
  }
  if (text.replace(/\D/g, '').length > MAX_DIGITS && !document?.type) {
    const among = numberAmong(text, region)

    if (among?.isSure) {
      return { ...withDigits(among.text, region), number: among.text }
    }
  }
  const phone = readPhone(text, region)
  const isDocument = document?.type === 'cnpj' || CPF.test(text)
  // Some documents begin with 00, too.
  const isAbroad =
    phone?.isInternational && (phone.isWhole || text.includes('+'))

  return {
    order,
    documents: document && !(isAbroad && !document.type) ? [document] : [],
    phone: isDocument || (order?.isSure && !phone?.isWhole) ? undefined : phone,
  }
}

function isMostlyDigits(text: string) {
  return text.replace(/\D/g, '').length >= text.replace(/\P{L}/gu, '').length
}

function kindsOf({ documents, email, order, phone, words }: Parts) {
  const isWholeDocument = documents?.some(({ type }) => type !== null)
  const kinds: Array<[TermKind, unknown, number]> = [
    ['DOCUMENT', documents?.length, isWholeDocument ? 0 : 3],
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
