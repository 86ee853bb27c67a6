import fc from './fastCheck'

/** What a careless reader trips over. */
const NASTY = [
  ...'\0\t\r\n "\'`,;:=&?#%+*\\/|<>()[]{}$^~-_.@',
  ...['\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u200e'],
  ...['\u202a', '\u202e', '\u2028', '\u2066', '\ufeff', '\uffff', '\ud800'],
  ...['\udc00', '\u0301', '\u0660', '\uff11', '\u{1d7ce}', '\u6f22', '\u0130'],
  ...['..', '%2F', '%00', '%E0%A4%A', '__proto__', 'constructor', 'null'],
  ...['<script>', '&lt;', ' OR ', ' AND ', '{{', '${', '\r\nSet-Cookie: a=b'],
]

const sign = fc.oneof(
  fc.constantFrom(...'abzABZ019éñß'),
  fc.constantFrom(...NASTY),
  fc.nat(0x10ffff).map((point) => String.fromCodePoint(point))
)

/** Any text at all, above all one that nobody would type. */
export const anyText = (maxLength = 40) => fc.string({ unit: sign, maxLength })
