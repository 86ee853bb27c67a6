import { transform } from 'lightningcss'

import { textOf } from './sourceFiles'

const SOURCE = 'react/components/stylesheet.css'

/** What the bar's own rules need, `:where` and `:focus-visible`, came with these. */
const BROWSERS = {
  chrome: 88 << 16,
  firefox: 85 << 16,
  safari: (15 << 16) | (4 << 8),
}

/** The bar's sheet of styles as the one string that goes into its chunk. */
export function minifyStylesheet(): string {
  const { code } = transform({
    code: Buffer.from(textOf(SOURCE)),
    filename: SOURCE,
    minify: true,
    targets: BROWSERS,
  })

  return code.toString()
}
