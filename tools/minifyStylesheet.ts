import { transform } from 'lightningcss'

import { textOf } from './sourceFiles'

/** What the bar's own rules need, `:where` and `:focus-visible`, came with these. */
const BROWSERS = {
  chrome: 88 << 16,
  firefox: 85 << 16,
  safari: (15 << 16) | (4 << 8),
}

/** A sheet of styles as the one string that goes into a chunk. */
export function minifyStylesheet(source: string): string {
  const { code } = transform({
    code: Buffer.from(textOf(source)),
    filename: source,
    minify: true,
    targets: BROWSERS,
  })

  return code.toString()
}
