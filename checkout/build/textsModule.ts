import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../tools/sourceFiles'
import { PREFIX } from '../part'
import { compileText } from './compileTexts'
import { TEXT_NAMES } from './textNames'

/**
 * A module with the texts in these languages.
 * @throws Error when one has no messages
 */
export function textsModule(languages: string[]): string {
  const texts = Object.fromEntries(
    languages.map((language) => [language, textsIn(language)])
  )

  return `export const BY_LANGUAGE = ${JSON.stringify(texts)}`
}

function textsIn(language: string) {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(join(ROOT, `messages/${language}.json`), 'utf8')
  )

  return Object.fromEntries(
    Object.entries(messages)
      .filter(([id]) => TEXT_NAMES.some((name) => isOf(name, id)))
      .map(([id, message]) => [id.slice(PREFIX.length), compileText(message)])
  )
}

function isOf(name: string, id: string) {
  return name.endsWith('.')
    ? id.startsWith(PREFIX + name)
    : id === PREFIX + name
}
