import { cleanText } from './cleanText'
import { mendedEmail } from './nearlyEmail'

// Anybody may send a text that is made to be slow: none of these tries a sign more than
// a few times, so what may stand in front of it is looked for last.

/** As many layers as somebody wraps an address in. */
const MAX_LAYERS = 4
const QUOTED =
  /^["'`\u00ab\u2018-\u201f\u2039\u300c\u300e](.+)["'`\u00bb\u2018-\u201f\u203a\u300d\u300f]$/
const BRACKETED = /^(?:<([^<>]+)>|\[([^[\]]+)\]|\(([^()]+@[^()]+)\))$/
/** Half of a pair. */
const STRAY = /^(?:<([^<>@]+@[^<>@]+)|([^<>@]+@[^<>@]+)>)$/
/** As a mail program or a phone system writes it: `Ana Souza <ana@example.com>`. */
const NAMED = /^[^<>]*<([^<>\s@\d]*[@\d][^<>\s]*)>$/
const LINK = /^(?:mailto|tel|callto|sms|skype|whatsapp|sips?):(?:\/\/)?\s*/i
const LABEL = /^(?:(?:tel|callto)\b\.?:?\s*|e-?mail:\s*|#(?=\d))/i
const CHAT =
  /^(?:https?:\/\/)?(?:www\.)?wa\.me\/|^(?:https?:\/\/api\.whatsapp\.com\/)?send\/?\?(?:.*&)?phone=/i
/** The number in `+5521999990001@pbx.example`, or in WhatsApp's own form. */
const DIALLED = /^(\+[\d().-]+|\d+(?=@(?:s\.whatsapp\.net|c\.us)$))@.*$/
const FULL_STOP = /(@[^@\s]+\.[^@\s.?!/]+)[.?!/]+$/
/** As a spreadsheet keeps a number for a text, or shows it: `'11999990001`, `11999990001.0`. */
const CELL = /^=?['`’]?(?=[\d+(])|[.,]0$(?<=^\d{8,}..)/g

/**
 * What somebody has typed or copied, or a phone system has sent, without what is
 * not its own: quotes, brackets, a name, the scheme and parameters of a link.
 */
export function bareTerm(typed: string): string {
  let text = cleanText(typed).replace(/^=(?=")/, '')

  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    text = text
      .replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, '')
      .replace(QUOTED, '$1')
      .replace(BRACKETED, '$1$2$3')
      .replace(STRAY, '$1$2')
      .replace(NAMED, '$1')
    text = LINK.test(text) ? addressOf(text) : text
  }
  return mendedEmail(
    withoutChat(text.replace(LABEL, '').replace(CELL, '')).replace(
      DIALLED,
      '$1'
    )
  )
    .replace(FULL_STOP, '$1')
    .trim()
}

/** Whom a link is to. */
function addressOf(link: string): string {
  const [, context = ''] = /;phone-context=(\+\d+)/i.exec(link) ?? []
  const address = decoded(link.replace(LINK, ''))
  const [, extension = ''] = /(;ext=\d+)/i.exec(address) ?? []

  if (CHAT.test(address)) {
    return withoutChat(address)
  }
  const [whom] = address.split(/[;?]/)
  // A switch has the number before its own name and port.
  const user = /^sip/i.test(link)
    ? whom.replace(/^([\d+().-]+)@.*$|:\d+$/, '$1')
    : whom

  return `${/^\d/.test(user) ? context : ''}${user}${extension}`
}

/** The number in a link to a chat. */
function withoutChat(text: string) {
  return CHAT.test(text) ? text.replace(CHAT, '').replace(/[?&].*$/, '') : text
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
