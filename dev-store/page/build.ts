import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'
import { buildCheckout } from '../checkout/build'
import { root, viteConfig } from './viteConfig'

/**
 * Builds the dev store's page: `index.html` and `assets/`; and that of checkout.
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
      // The fonts are in the sheet of styles: no text is drawn without them.
      assetsInlineLimit: 40_000,
      // vtex-tachyons has the star hack of old, and is minified anyway.
      cssMinify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
    },
  })
  await buildCheckout(outDir)
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
        // As webpack does: what the entry or the bar has, its parts take from
        // there, and what the bundler adds of its own is in neither.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'entry.js',
          chunkFileNames: 'chunks/[name].js',
          minify: true,
          comments: false,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'bar', name: nameOfChunk }],
          },
        },
      },
    },
  })
}

/** With the bar comes what it imports at once, but for what the entry has. */
function nameOfChunk(id: string, context: Rolldown.ChunkingContext) {
  const entry = importedBy(resolve(root, 'react/TelesalesToolbar.tsx'))
  const bar = importedBy(resolve(root, 'react/components/bar/Toolbar.tsx'))

  return bar.has(id) && !entry.has(id) ? 'Toolbar' : null

  function importedBy(name: string, known = new Set<string>()): Set<string> {
    known.add(name)
    for (const next of context.getModuleInfo(name)?.importedIds ?? []) {
      if (!known.has(next)) {
        importedBy(next, known)
      }
    }
    return known
  }
}
