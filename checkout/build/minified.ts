import { minifySync } from 'vite'
import { factsOf } from './facts'
import { foreignNames } from './ownNames'
import { treeOf } from './syntaxTree'

/** As few bytes as may be: what only the toolbar's own objects have gets a short name. */
export function minified(script: string): string {
  const { read, words, written } = factsOf(treeOf(script))
  const foreign = foreignNames()
  const own = [...read, ...written].filter(
    (name) => /^\w{3,}$/.test(name) && !foreign.has(name) && !words.has(name)
  )
  const { code } = minifySync('checkout.js', script, {
    module: true,
    compress: true,
    mangle: { toplevel: true },
    mangleProps: { include: new RegExp(`^(${own.join('|')})$`) },
  })

  return code
}
