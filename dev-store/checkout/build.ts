import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { bundleCheckout } from '../../checkout/build/bundle'
import { OUR_SCRIPT } from './customFiles'

/** The languages in which the page can be asked for. */
const LANGUAGES = ['en', 'pt', 'ar']

/**
 * Builds the checkout page's own script into `checkout/checkout.js`, and ours beside it.
 * @throws Error when a source does not compile.
 */
export async function buildCheckout(outDir: string): Promise<void> {
  await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: resolve(outDir, 'checkout'),
      emptyOutDir: true,
      reportCompressedSize: false,
      lib: {
        entry: join(__dirname, 'page', 'main.ts'),
        formats: ['iife'],
        name: 'devStoreCheckout',
        fileName: () => 'checkout.js',
      },
    },
  })
  await writeFile(
    join(outDir, 'checkout', OUR_SCRIPT),
    await bundleCheckout(LANGUAGES)
  )
}
