import {
  type MessageFormatElement,
  parse,
  TYPE,
} from 'intl-messageformat-parser'

import { COUNTED, type Part } from '../part'

/**
 * A message as the bar reads it, without a parser on the page.
 *
 * @param message in ICU's MessageFormat, of which it takes what our messages have
 * @throws Error when there is anything else in it
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function compileText(message: string): Part[] {
  return parse(message).map(partOf)
}

function partOf(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value

    case TYPE.argument:
      return [element.value]

    case TYPE.time:
      return [element.value, 'time']

    case TYPE.pound:
      return [COUNTED]

    case TYPE.plural:
      return [
        element.value,
        Object.fromEntries(
          Object.entries(element.options).map(([rule, { value }]) => [
            rule,
            value.map(partOf),
          ])
        ),
      ]
  }
  throw new Error(`No such element is known: ${JSON.stringify(element)}`)
}
