import type { Sentence } from '../../react/core/said'
import type { Texts } from '../texts'
import { element } from './element'

/**
 * Says sentences in elements of the bar. What is said already is not said again, so that
 * a screen reader hears only what is new.
 *
 * @returns how to say these there; it answers whether there was anything to say
 */
export function createSpeech(
  texts: Texts
): (target: Element, sentences: Sentence[]) => boolean {
  const said = new Map<Element, string>()

  return (target, sentences) => {
    // Some come from the tab's storage, where others write as well.
    const known = sentences.filter(texts.has)
    const key = JSON.stringify(known)

    if (said.get(target) !== key) {
      said.set(target, key)
      target.replaceChildren(
        ...known.flatMap((sentence, place) => {
          const text = element('span')

          texts.fill(text, sentence)
          return place > 0 ? [' ', text] : [text]
        })
      )
    }
    return known.length > 0
  }
}
