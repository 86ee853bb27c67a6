import { parse, print, stripIgnoredCharacters, visit } from 'graphql'

/** What the bar in checkout neither shows nor tells the next page. */
const UNASKED = [
  ...['id', 'document', 'documentReadAloud', 'phone', 'phoneReadAloud'],
  ...['choices', 'resumed', 'summaries'],
]

/** The document of a question, in as few bytes as may be, with what is needed here. */
export function questionIn(document: string): string {
  const needed = visit(parse(document), {
    Field: ({ name }) => (UNASKED.includes(name.value) ? null : undefined),
  })

  return stripIgnoredCharacters(print(needed))
}
