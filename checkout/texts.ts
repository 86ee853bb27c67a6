import type { Sentence } from '../react/core/said'
import { element } from './bar/element'
import { COUNTED, type Part, PREFIX } from './part'

const FROM_RIGHT = ['ar', 'fa', 'he']

/** Messages by language, and there by their ids without the prefix. */
export type TextsByLanguage = Record<string, Record<string, Part[]>>

/** What is said, in a page's language, or in the first one that there is. */
export function createTexts(texts: TextsByLanguage, locale: string) {
  const known = Object.keys(texts)
  const language =
    [locale, locale.split('-')[0]].find((name) => known.includes(name)) ??
    known[0]
  const messageOf = ({ id }: Sentence) =>
    texts[language][id.replace(PREFIX, '')]

  return { direction, fill, has, language, text }

  function direction() {
    return FROM_RIGHT.includes(language) ? 'rtl' : 'ltr'
  }

  function has(sentence: Sentence) {
    return messageOf(sentence) !== undefined
  }

  /** A sentence as it is heard, where nothing can be marked in it. */
  function text(sentence: Sentence): string {
    const around = element('span')

    fill(around, sentence)
    return around.textContent ?? ''
  }

  /** Says it there; a text among the values is somebody's own, which no translator touches. */
  function fill(target: Element, sentence: Sentence) {
    target.replaceChildren(
      ...nodesOf(
        messageOf(sentence) ?? [],
        (sentence.values ?? {}) as Values,
        null
      )
    )
  }

  function nodesOf(
    parts: Part[],
    values: Values,
    counted: number | null
  ): Array<string | Node> {
    return parts.flatMap((part) => {
      if (typeof part === 'string') {
        return part
      }
      const [name, how] = part
      const value = name === COUNTED ? counted : values[name]

      if (how === 'time') {
        return new Date(Number(value)).toLocaleTimeString(language, {
          hour: 'numeric',
          minute: 'numeric',
        })
      }
      if (how) {
        const rule = new Intl.PluralRules(language).select(Number(value))

        return nodesOf(
          how[`=${value}`] ?? how[rule] ?? how.other,
          values,
          Number(value)
        )
      }
      return typeof value === 'number'
        ? value.toLocaleString(language)
        : element('bdi', { text: `${value ?? ''}`, translate: 'no' })
    })
  }
}

type Values = Record<string, number | string | undefined>

/** What is said on this page. */
export type Texts = ReturnType<typeof createTexts>
