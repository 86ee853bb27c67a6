import { folded } from './words'

/** What is written in several ways and heard as one, the longer signs first. */
const SOUNDS: Array<[RegExp, string]> = [
  [/(?:eigh|ee|ey|ie)$/g, 'i'],
  [/ph/g, 'f'],
  [/ch(?=[lmnr])|ck|q(?:u(?=[ei]))?|c(?![eiyh])/g, 'k'],
  [/sch|[cs]h|[xz]|c/g, 's'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[eiy])/g, 'j'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/h/g, ''],
  [/m(?=[bp])/g, 'n'],
  [/(?<=...)e$/g, ''],
  [/(.)\1+/g, '$1'],
]
/** What is heard of a name and written in the same way everywhere. */
const STEADY = /[abdlmnoprtu]/g
const UNSTEADY = /a(?=i)|[bdp](?![aeiourl])|n(?=[bp])/g
/** Beside so many consonants the vowels that are heard alike do not count. */
const ENOUGH = 2
const MIN_LETTERS = 3

/** The word as it sounds; null where nobody knows, as in another script. */
function soundOf(word: string): string | null {
  const plain = folded(word.normalize().replace(/ç/gi, 's'))

  return /^[a-z]+$/.test(plain)
    ? SOUNDS.reduce((text, [sound, sign]) => text.replace(sound, sign), plain)
    : null
}

/**
 * What words that sound like this one have in common as they are written, with
 * `*` for what may differ, in each way; none where too little is steady to search for.
 *
 * @param isAlone there is no word besides that tells more
 */
export function soundPatterns(word: string, isAlone = true): string[] {
  const sound = soundOf(word) ?? ''
  const steady = sound.replace(UNSTEADY, '').match(STEADY) ?? []
  const consonants = steady.filter((letter) => !/[aou]/.test(letter))
  const kept =
    consonants.length < ENOUGH
      ? steady
      : steady.filter((letter) => !/[ou]/.test(letter))

  if (word.length < MIN_LETTERS || kept.length === 0) {
    return []
  }
  const pattern = `${kept.join('*')}*`

  // Too many names have two letters somewhere, so they have to begin with them.
  if (!isAlone || kept.length > ENOUGH || sound[0] !== kept[0]) {
    return [`*${pattern}`]
  }
  return /^[aou]/.test(sound) ? [pattern, `h${pattern}`] : [pattern]
}

/**
 * How far two words are from sounding alike, from 0 on; null when they do not.
 */
export function soundDistance(one: string, other: string): number | null {
  const [first, second] = [soundOf(one), soundOf(other)]

  if (!first || !second) {
    return null
  }
  const distance = editDistance(first, second)

  return distance <= tolerance(first, second) ? distance : null
}

/** A short name is another one with a single letter, or another beginning. */
function tolerance(one: string, other: string) {
  const length = Math.min(one.length, other.length)

  if (length < 4 || (length < 6 && one[0] !== other[0])) {
    return 0
  }
  return length < 8 ? 1 : 2
}

/** How many letters have to be put in, left out or changed (Levenshtein's). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)

  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]

    for (const [place, sign] of [...other].entries()) {
      next.push(
        Math.min(
          row[place] + (letter === sign ? 0 : 1),
          row[place + 1] + 1,
          next[place] + 1
        )
      )
    }
    row = next
  }
  return row[other.length]
}
