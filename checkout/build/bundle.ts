import { join } from 'node:path'
import { stripIgnoredCharacters } from 'graphql'
import { build, type Plugin } from 'vite'
import { ROOT } from '../../tools/sourceFiles'
import { textsModule } from './textsModule'

const TEXTS = 'checkout:texts'

/** Modules of react/ in whose place the bar in checkout has `without.ts`. */
const WITHOUT =
  /react\/(core\/(analytics|answeredCall|back|call|cardOpen|cartDefault|cartQueue|customerField|focus|goingBack|missing|panels|reason|registration|screenPop|served|settings|shortcut|startConsequences)|ports\/customerDocuments)\.ts$/

/**
 * The one file for VTEX's checkout: it begins and ends so that no other script beside it
 * in checkout6-custom.js breaks it, or is broken by it.
 *
 * @param languages whose texts it has; the first is for pages in any other
 * @throws Error when a source does not compile, or a language has no messages
 */
export async function bundleCheckout(languages: string[]): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    root: ROOT,
    plugins: [sources(languages)],
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      lib: {
        entry: join(ROOT, 'checkout/main.ts'),
        formats: ['iife'],
        name: 'telesales',
      },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  })
  const [{ output }] = [built].flat() as Array<{
    output: Array<{ code?: string }>
  }>

  const script = output[0].code ?? ''

  return `;!function(){try{${script}}catch(fault){}}();\n`
}

/** What only this bundle has, and what it has in another form. */
function sources(languages: string[]): Plugin {
  return {
    name: 'checkout-sources',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === TEXTS) {
        return `\0${TEXTS}`
      }
      if (!importer?.includes('/react/') || !source.startsWith('.')) {
        return null
      }
      const found = await this.resolve(source, importer, { skipSelf: true })

      if (found && WITHOUT.test(found.id)) {
        return join(ROOT, 'checkout/without.ts')
      }
      return found?.id.endsWith('/react/ports/acts.ts')
        ? join(ROOT, 'checkout/page/acts.ts')
        : found
    },
    load: (id) => (id === `\0${TEXTS}` ? textsModule(languages) : null),
    transform(text, file) {
      return file.endsWith('.gql')
        ? {
            code: `export default ${JSON.stringify({ text: stripIgnoredCharacters(text) })}`,
            map: null,
            moduleType: 'js',
          }
        : undefined
    },
  }
}
