import type { Person } from '../people'

const WORD = /[\p{L}\p{N}_+@.-]+/gu
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const APART = /[^\p{L}\p{N}]+/u

/** What gives people away, wherever it is found: nobody yet. */
export function createMarks() {
  const owners = new Map<string, string>()
  const secrets = new Set<string>()

  /** The owners of the marks in a text, by mark. */
  function marksIn(text: string): [mark: string, email: string][] {
    return [...new Set(wordsOf(text))].flatMap((word) => {
      const owner = owners.get(word)

      return owner === undefined ? [] : [[word, owner]]
    })
  }

  return {
    /**
     * This person is known from now on.
     *
     * @param more of them: words of letters, digits and `_+@.-`
     */
    know(person: Person, ...more: string[]): void {
      const { document, email, firstName, id, lastName, phone } = person
      const hidden = [email, document, phone]

      for (const mark of [...hidden, id, firstName, lastName, ...more]) {
        if (mark) {
          owners.set(plain(mark), email)
        }
      }
      for (const mark of hidden) {
        if (mark) {
          secrets.add(plain(mark))
        }
      }
    },
    /** Whose id this is. */
    ownerOf: (id: string) => owners.get(plain(id)),
    /** What is in a text of anybody but these people. */
    strangersIn(
      text: string,
      ...expected: (string | null | undefined)[]
    ): string[] {
      return marksIn(text)
        .filter(([, email]) => !expected.includes(email))
        .map(([mark]) => mark)
    },
    /** What is in a text that a search never shows. */
    secretsIn: (text: string) =>
      marksIn(text)
        .map(([mark]) => mark)
        .filter((mark) => secrets.has(mark)),
  }
}

/** Words as they are, and their parts. */
function wordsOf(text: string): string[] {
  const words = decoded(text).match(WORD) ?? []

  return words.flatMap((word) => [
    plain(word),
    ...word.toLowerCase().split(APART),
  ])
}

function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs)
    } catch {
      return signs
    }
  })
}

function plain(mark: string): string {
  return mark.replace(EDGES, '').toLowerCase()
}
