import { sourceFiles } from '../../tools/sourceFiles'

/** The languages that there are texts in, by their codes. */
export const LANGUAGES = sourceFiles('messages')
  .map((file) => file.replace(/^messages\/(.*)\.json$/, '$1'))
  .filter((language) => language !== 'context')

/**
 * The languages that were asked for; English where none were.
 * @throws Error with a sentence for people when there are no texts in one
 */
export function languagesFrom(asked: string[]): string[] {
  const unknown = asked.filter((language) => !LANGUAGES.includes(language))

  if (unknown.length > 0) {
    throw new Error(
      `There are no texts in "${unknown.join('", "')}". Languages: ${LANGUAGES.join(', ')}`
    )
  }
  return asked.length > 0 ? asked : ['en']
}
