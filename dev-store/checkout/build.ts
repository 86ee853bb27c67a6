import { join, resolve } from 'node:path'
import { build } from 'vite'

/**
 * Builds the checkout page's own script into `checkout/checkout.js`.
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
}
