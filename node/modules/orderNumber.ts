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
/** And these nothing else. */
const CERTAIN = /^\d{13}-\d{2}$|^(?=.*[a-z]).*-\d{2}$/i
/** A marketplace's three letters, which people write without their dash. */
const WITHOUT_DASH = /^([a-z]{3})(?=(?:v\d{6}|\d{7})[a-z\d]*(?:-\d{2})?$)/i
/** What may be it, among words. */
const PART = /(?<![\w-])(?:[A-Z]{3} (?!\d{13}))?[\w-]*\d[\w-]*(?![\w-])/g
/** What an order is called, in the bar's languages. */
const ORDER =
  /order|ordre|ordine|orden\b|orç|pedido|encomenda|compra|comand|comenzi|command|bestel|beställ|auftrag|objednáv|zamów|rendelés|tilau|naro[cč]il|sipari[sş]|pesan|đơn|don hang|поръч|заказ|замовл|παραγγελ|הזמנה|طلب|سفارش|注文|订单|訂單|주문|คำสั่งซื้อ/iu

/** The number of an order as somebody writes it. */
export interface OrderNumber {
  /** What VTEX may have it as, the likeliest first. */
  spellings: string[]
  /** It has the form of little else. */
  isSure: boolean
  /** It has the form of nothing else. */
  isCertain: boolean
}

/** Reads the number of an order, or null when it cannot be one. */
export function readOrder(typed: string): OrderNumber | null {
  const text = typed
    .replace(/(?<=[a-z\d]) ?- ?(?=[a-z\d])/gi, '-')
    .replace(WITHOUT_DASH, '$1-')
  const isWhole = WHOLE.test(text) || IN_PARTS.test(text)

  if (!isWhole && !GROUP.test(text)) {
    return null
  }
  const usual = inUsualCase(text)
  const spellings = isWhole
    ? [usual, text]
    : // Some marketplaces' numbers are as they are.
      [`${usual}-01`, ...(/^\d+$/.test(text) ? [] : [usual])]

  return {
    spellings: [...new Set(spellings)],
    isSure: SURE.test(text),
    isCertain: CERTAIN.test(text),
  }
}

/**
 * Reads the number of an order among words, in so far as they say that it is one, or
 * nothing else looks like it.
 */
export function orderAmong(text: string): OrderNumber | null {
  const parts = text.replace(/(?<=\d) - (?=\d\d$)/, '-').match(PART) ?? []
  const orders = parts.flatMap(
    (part) => readOrder(part.replace(' ', '-')) ?? []
  )
  const isCalledSo = ORDER.test(text.replace(PART, ''))

  return orders.find(({ isCertain }) => isCalledSo || isCertain) ?? null
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
