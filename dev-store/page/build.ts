import { resolve } from 'node:path'
import { build } from 'vite'
import { root, viteConfig } from './viteConfig'

/**
 * Builds the dev store's page: `index.html` and `assets/`.
 * @throws Error when a source does not compile.
 */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    ...viteConfig(),
    root: __dirname,
    base: '/',
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      assetsDir: 'assets',
      // vtex-tachyons has the star hack of old, and is minified anyway.
      cssMinify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
    },
  })
}

/** What the platform's page serves itself, and so is no part of the block. */
const served =
  /^(vtex\..*|react|react-dom|react-intl|react-apollo|apollo-.*|graphql.*|@apollo\/.*)(\/.*)?$/

/**
 * Builds the toolbar's block alone, minified, as a store serves it: `entry.js`
 * and, loaded when they are needed, `chunks/`.
 * @throws Error when a source does not compile.
 */
export async function buildBlock(outDir: string): Promise<void> {
  const shared = viteConfig()
  await build({
    ...shared,
    root,
    publicDir: false,
    resolve: {},
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      target: 'es2017',
      minify: 'oxc',
      reportCompressedSize: false,
      lib: {
        entry: resolve(root, 'react/TelesalesToolbar.tsx'),
        formats: ['es'],
        fileName: 'entry',
      },
      rolldownOptions: {
        external: served,
        output: {
          entryFileNames: 'entry.js',
          chunkFileNames: 'chunks/[name].js',
          minify: true,
        },
      },
    },
  })
}
