import { join } from 'node:path'
import { minifySync as shrink } from '@swc/core'
import { build, minifySync } from 'vite'
import { ROOT } from '../../tools/sourceFiles'
import { sources } from './sources'

/**
 * The one file for VTEX's checkout: it begins and ends so that no other script beside it
 * in checkout6-custom.js breaks it, or is broken by it.
 *
 * @param languages whose texts it has; the first is for pages in any other
 * @throws Error when a source does not compile, or a language has no messages
 */
export async function bundleCheckout(languages: string[]): Promise<string> {
  const script = minified(await moduleOf(languages))

  return `;!function(){try{${script}}catch(fault){}}();\n`
}

async function moduleOf(languages: string[]) {
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
      minify: false,
      lib: { entry: join(ROOT, 'checkout/main.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [{ output }] = [built].flat() as Array<{
    output: Array<{ code?: string }>
  }>

  return output[0].code ?? ''
}

/** Two minifiers: the first leaves more out, the second writes what is left shorter. */
function minified(module: string) {
  const { code } = shrink(module, {
    ecma: 2022,
    module: true,
    mangle: false,
    format: { comments: false },
    compress: {
      ecma: 2022,
      keep_fargs: false,
      passes: 4,
      // No object of ours does anything as it is read.
      pure_getters: true,
      sequences: false,
      toplevel: true,
    },
  })

  return minifySync('checkout.js', code, {
    module: true,
    compress: true,
    mangle: { toplevel: true },
  }).code
}
