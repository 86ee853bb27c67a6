import { tried } from './tried'

const rightToLeft = ['ar', 'he', 'fa']

type Messages = Record<string, string>

// Each language is a file of its own: a page has the messages of one.
const files = import.meta.glob<Messages>(
  ['../../messages/*.json', '!../../messages/context.json'],
  { import: 'default' }
)

/**
 * The locale of this tab: the one last asked for by `?locale=`, else English.
 */
export function currentLocale(): string {
  return tried('locale', isLocale) ?? 'en'
}

/** The app's messages in the locale, or in its language, or in English. */
export async function messagesIn(
  locale: string
): Promise<Messages | undefined> {
  const load = [locale, languageOf(locale), 'en']
    .map((name) => files[`../../messages/${name}.json`])
    .find(Boolean)

  return load?.()
}

/** The culture that the runtime tells the blocks: a store's in Brazil, or in the USA. */
export function cultureOf(locale: string) {
  const availableLocales = Object.keys(files).map((path) =>
    path.replace(/^.*\/|\.json$/g, '')
  )
  const isBrazilian = locale === 'pt-BR'

  return {
    locale,
    language: languageOf(locale),
    availableLocales,
    country: isBrazilian ? 'BRA' : 'USA',
    currency: isBrazilian ? 'BRL' : 'USD',
  }
}

/** Tells the browser the page's language and the direction of its text. */
export function applyCulture(locale: string): void {
  const isRightToLeft = rightToLeft.includes(languageOf(locale))
  document.documentElement.lang = locale
  document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr'
}

function languageOf(locale: string): string {
  return locale.split('-')[0].toLowerCase()
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
