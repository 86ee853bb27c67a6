import { readDocument } from './document'
import { parseEmail } from './email'
import { readPhone } from './phone'
import { withoutTitles } from './titles'

/** What an operator, a phone system or a list has put beside a name. */
export interface AmongWords {
  /** The number, or the email, as it was written. */
  text: string
  /** The words around it, if they are a name. */
  name: string
  /** It can be nothing but that. */
  isSure: boolean
}

/** Digits, and what stands between them in numbers of any country. */
const DIGITS =
  /(?<![\p{L}\d])\+?\(?\d(?:[\s()./\\_·-]{0,3}\d)+(?:[.-]?[a-z])?(?![\p{L}\d])/giu
/** Letters and digits in one, as passports have them. */
const MIXED =
  /(?<![^\s,;:|()])(?=\S*\p{L})[\p{L}\d][\p{L}\d./-]*(?![^\s,;:|()])/gu
/** Long documents that are mostly letters, as they are spelled: of Italy and Mexico. */
const SPELLED = [
  /(?<![\p{L}\d])(?:[a-z]\s?){6}(?:\d\s?){2}[a-z]\s?(?:\d\s?){2}[a-z]\s?(?:\d\s?){3}[a-z](?![\p{L}\d])/giu,
  /(?<![\p{L}\d])(?:[a-z]\s?){4}(?:\d\s?){6}(?:[a-z]\s?){6}[a-z\d]\s?\d(?![\p{L}\d])/giu,
]
/** A comma with a blank may stand between last and first name. */
const BETWEEN_WORDS = /(?:[\s;:|<>()[\]"“”/]|,(?!\s))+/u
/** As many at the end of a phone are told beside a name. */
const MIN_DIGITS = 4
/** Where a script does not part its words, nothing parts a number from them. */
const UNPARTED =
  /(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}])(?=[+(\d])|(?<=[\d)])(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}])/gu
/** From these ranks on it can be something else, or is nothing. */
const UNSURE = 2
const UNREAD = 3
/** Of two letters it is as likely the series of a document. */
const NAME = /\p{L}.*\p{L}.*\p{L}|\p{Lo}/u
/** What is no name, though it stands beside a number. */
const LABEL =
  /^(?:(?:e-?)?mail(?:to)?|sips?|sms|skype|callto|correo|cpf|cnpj|rg|dni|cuit|cuil|rut|ruc|nit|rfc|curp|ni[ef]|piva|doc(?:umento?)?|passa?porte?|pasaporte|id|n(?:[ro]|[uú]m(?:ero)?)?|number|tel(?:e?[fp]h?one?|éfono|éphone)?|fone?|phone|cel(?:l|ular|ulare)?|mob(?:ile|il)?|m[oó]vil|handy|whats(?:app)?|zap|wpp?|fax|client[ea]?|customer|kunde|nom(?:[eb]r?e?)?|name|recado|contac?to|call|电话|手机|身份证号?|邮箱|姓名|هاتف|جوال|واتساب|الاسم|тел(?:ефон)?|имя)$/iu

/** The email that stands among words, or null when there is not exactly one. */
export function emailAmong(text: string): AmongWords | null {
  const parts = text.split(BETWEEN_WORDS)
  const emails = parts.filter((part) => part.includes('@'))
  const email =
    emails.length === 1 && !text.includes('*')
      ? parseEmail(bareEmail(emails[0]))
      : null

  return email
    ? {
        text: email,
        name: nameOf(wordsIn(text.replace(emails[0], ' '))),
        isSure: true,
      }
    : null
}

function bareEmail(text: string) {
  return text.replace(/^['‘.,-]+|['’.,-]+$/g, '')
}

/**
 * The number that stands among words, the surest of several; null when there is
 * none, or none that is not as likely part of a name.
 *
 * @param region where a phone number without a country is from
 */
export function numberAmong(
  typed: string,
  region: string | null
): AmongWords | null {
  const text = typed.replace(UNPARTED, ' ')
  const [number] = candidatesIn(text)
    .map((candidate) => ({
      text: candidate,
      rank: rankOf(candidate, region),
      length: candidate.length,
    }))
    .sort((one, other) => one.rank - other.rank || other.length - one.length)

  if (!number || number.rank === UNREAD) {
    return null
  }
  const around = wordsIn(text.replace(number.text, ' '))
  const name = nameOf(around)
  const isSure = number.rank < UNSURE

  return isSure ||
    NAME.test(name) ||
    (around.length > 0 && around.every(isLabel))
    ? { text: number.text, name, isSure }
    : null
}

/** From what can be nothing else to what is no number. */
function rankOf(text: string, region: string | null) {
  const document = readDocument(text)
  const phone = readPhone(text, region)

  if (document?.type || SPELLED.some((form) => new RegExp(form).test(text))) {
    return 0
  }
  if (phone?.isWhole) {
    return 1
  }
  return document || phone ? UNSURE : UNREAD
}

function candidatesIn(text: string): string[] {
  const runs = text.match(DIGITS) ?? []
  const mixed = text.match(MIXED) ?? []
  const spelled = SPELLED.flatMap((form) => text.match(form) ?? [])

  return [
    ...runs.flatMap((run) => [run, ...run.split(/\s+/), ...run.split('/')]),
    ...mixed,
    ...spelled,
  ]
    .map((candidate) => candidate.trim())
    .filter((candidate) => digitsOf(candidate) >= MIN_DIGITS)
}

function wordsIn(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => /[\p{L}\d]/u.test(word))
}

/** Those that can be a name: neither numbers nor what a number is called. */
function nameOf(words: string[]): string {
  const names = words.filter((word) => !/[\d@]/.test(word) && !isLabel(word))

  return withoutTitles(names.join(' ').replace(/^[,\s]+|[,\s]+$/g, ''))
}

function isLabel(word: string) {
  return LABEL.test(word.replace(/[.,º°ª#-]/g, ''))
}

function digitsOf(text: string) {
  return text.replace(/\D/g, '').length
}
