const SEPARATOR = /[\s@.,'’-]/u

/** A piece of a text, and whether it is what was typed. */
export interface MarkedPart {
  text: string
  isMarked: boolean
}

/**
 * A text in pieces: what is as the words of the term are is marked, in whatever case and
 * with whatever accents; where words begin so, there alone.
 */
export function markedParts(text: string, term: string): MarkedPart[] {
  const signs = [...text]
  const wanted = wordsOf(term).map(folded)
  const found = wanted.flatMap((word) => {
    const places = signs
      .map((_sign, start) => ({ start, end: start + [...word].length }))
      .filter(
        ({ end, start }) => folded(signs.slice(start, end).join('')) === word
      )
    const beginnings = places.filter(({ start }) =>
      SEPARATOR.test(signs[start - 1] ?? ' ')
    )

    return beginnings.length > 0 ? beginnings : places
  })

  return joined(
    signs.map((sign, place) => ({
      text: sign,
      isMarked: found.some(({ end, start }) => start <= place && place < end),
    }))
  )
}

/** Of pieces that are marked alike, one. */
function joined(parts: MarkedPart[]): MarkedPart[] {
  const all: MarkedPart[] = []

  for (const part of parts) {
    const last = all[all.length - 1]

    if (last && last.isMarked === part.isMarked) {
      last.text += part.text
    } else {
      all.push(part)
    }
  }
  return all
}

function wordsOf(term: string): string[] {
  return term.split(SEPARATOR).filter(Boolean)
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
