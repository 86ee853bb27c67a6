import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../../tools/sourceFiles'
import { closedWorld } from './closedWorld'
import { minified } from './minified'
import { namesReadElsewhere } from './ownNames'
import { sources } from './sources'

/**
 * The one file for VTEX's checkout: it begins and ends so that no other script beside it
 * in checkout6-custom.js breaks it, or is broken by it.
 *
 * @param languages whose texts it has; the first is for pages in any other
 * @throws Error when a source does not compile, or a language has no messages
 */
export async function bundleCheckout(languages: string[]): Promise<string> {
  const whole = await moduleOf(languages)
  const script = minified(closedWorld(whole, namesReadElsewhere()))

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
