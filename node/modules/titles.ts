import { folded } from './words'

/** What people are called by before their name, or behind it. */
const TITLES = new Set(
  [
    'sr sra srta srs snr snra senhor senhora señor señora señorita',
    'dona doña dna dr dra drs dres prof profa eng enga arq lic licda adv rev',
    'mr mrs ms miss mx madam sir monsieur madame mademoiselle mme mmes mlle',
    'herr herrn frau fräulein dipl sig sigra signor signora signorina dott dottssa',
    'dhr mevr mevrouw meneer fru frk frøken rouva herra pani bapak ibu bayan',
    'господин госпожа гн гжа пані κύριος κυρία κος κα doamna domnul gospa gospod',
    'السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة دكتور دكتورة آقای خانم גברת',
  ].flatMap((line) => line.split(' ').map(folded))
)
/** These are names as well, but for their dot. */
const WITH_DOT = new Set('m d ing fr hr pe mag k p'.split(' '))
const BEHIND = /(?<=\p{L})(?:先生|女士|小姐|太太|様|さま|さん|님|씨)$/u
const BEFORE = /^คุณ\s*(?=\p{L})/u

/** A name without its titles, or the whole where nothing would be left of it. */
export function withoutTitles(text: string): string {
  const parts = text.split(/(?<=\.)(?=\p{Lu})|\s+/u)
  const others = parts.filter((part) => !isTitle(part))
  const name = others.length < parts.length ? others.join(' ') : text
  const rest = name.replace(BEHIND, '').replace(BEFORE, '').trim()

  return /\p{L}\p{M}*\p{L}|[\p{Lo}]/u.test(rest) ? rest : text
}

function isTitle(part: string) {
  const word = folded(part.replace(/[.,:;ºª-]/g, ''))

  return TITLES.has(word) || (part.includes('.') && WITH_DOT.has(word))
}
