import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from '../../tools/sourceFiles'
import { PREFIX } from '../part'
import * as without from '../without'
import { questionIn } from './questionIn'
import { textsModule } from './textsModule'

const TEXTS = 'checkout:texts'
const WITHOUT = join(ROOT, 'checkout/without.ts')

/** What only this bundle has, and what it has in another form. */
export function sources(languages: string[]): Plugin {
  return {
    name: 'checkout-sources',
    enforce: 'pre',
    resolveId: (source) => (source === TEXTS ? `\0${TEXTS}` : null),
    load: (id) => (id === `\0${TEXTS}` ? textsModule(languages) : null),
    transform(text, file) {
      if (file.endsWith('.gql')) {
        return {
          code: `export default ${JSON.stringify(questionIn(text))}`,
          map: null,
          moduleType: 'js',
        }
      }
      return file.endsWith('.ts')
        ? {
            code: adapted(text, file),
            map: null,
            // What nobody uses of a module is not run either.
            moduleSideEffects: file.endsWith('/checkout/main.ts'),
            moduleType: 'ts',
          }
        : undefined
    },
  }
}

/** A module as it is in this file, where all texts are ours. */
function adapted(text: string, file: string) {
  const short = text.replaceAll(PREFIX, '')

  return file.includes('/react/core/') ? replaced(short) : short
}

/** A module that has from without.ts what that exports by the same name. */
function replaced(text: string) {
  const names: string[] = []
  const left = text.replace(
    /^export ((?:async )?function|const) (\w+)/gm,
    (all, kind, name) => {
      if (!(name in without)) {
        return all
      }
      names.push(name)
      return `${kind} left_${name}`
    }
  )

  return names.length > 0
    ? `import { ${names} } from '${WITHOUT}'; export { ${names} };${left}`
    : left
}
