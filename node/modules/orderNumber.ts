const PREFIX = '(?:[a-z]{2,10}[-_])'
/** As VTEX writes it: of a group the first, second and so on. */
const WHOLE = new RegExp(`^${PREFIX}?v?\\d{6,}[a-z\\d]*-\\d{2}$`, 'i')
/** As some marketplaces have theirs. */
const IN_PARTS = /^[a-z]{2,10}-(?=(?:\D*\d){6})[a-z\d]+(?:-[a-z\d]+)*-\d{2}$/i
/** Of the whole group, or as it was said. */
const GROUP = new RegExp(
  `^(?:\\d{12,14}|v\\d{6,}[a-z]{2}[a-z\\d]*|${PREFIX}v?\\d{6,}[a-z\\d]*)$`,
  'i'
)
/** Few documents and phones have this form. */
const SURE = /^\d{13}$|-\d{2}$/

/** The number of an order as somebody writes it. */
export interface OrderNumber {
  /** What VTEX may have it as, the likeliest first. */
  spellings: string[]
  /** It has the form of little else. */
  isSure: boolean
}

/** Reads the number of an order, or null when it cannot be one. */
export function readOrder(text: string): OrderNumber | null {
  const isWhole = WHOLE.test(text) || IN_PARTS.test(text)

  if (!isWhole && !GROUP.test(text)) {
    return null
  }
  const usual = inUsualCase(text)
  const spellings = isWhole
    ? [usual, text]
    : // Some marketplaces' numbers are as they are.
      [`${usual}-01`, ...(/^\d+$/.test(text) ? [] : [usual])]

  return { spellings: [...new Set(spellings)], isSure: SURE.test(text) }
}

/** VTEX minds the case: a marketplace is in capitals, its own numbers are not. */
function inUsualCase(text: string): string {
  const at = text.search(new RegExp(`(?<=^${PREFIX})|$`, 'i'))
  const isPrefixed = at < text.length
  const rest = isPrefixed ? text.slice(at) : text

  return `${isPrefixed ? text.slice(0, at).toUpperCase() : ''}${
    /^v\d/i.test(rest) ? rest.toLowerCase() : rest.toUpperCase()
  }`
}
