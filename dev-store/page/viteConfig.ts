import { resolve } from 'node:path'
import { parse } from 'graphql'
import type { InlineConfig, Plugin } from 'vite'
import { dependencies } from '../../react/package.json'

/** The repository's root. */
export const root = resolve(__dirname, '../..')

const platform = resolve(__dirname, 'platform')

/** What the page's build and the block's build share. */
export function viteConfig(): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'classic' } },
    resolve: {
      alias: [
        {
          find: /^vtex\.(render-runtime|css-handles|pixel-manager)$/,
          replacement: `${platform}/$1.tsx`,
        },
      ],
      // `vtex link` installs them in react/ as well, and a page has one React.
      dedupe: Object.keys(dependencies),
    },
    plugins: [gqlDocuments()],
  }
}

/** Turns a .gql file into its parsed document, as the react builder does. */
function gqlDocuments(): Plugin {
  return {
    name: 'gql-documents',
    transform(text, file) {
      if (!file.endsWith('.gql')) {
        return undefined
      }
      const document = JSON.stringify(parse(text, { noLocation: true }))
      return { code: `export default ${document}`, map: null, moduleType: 'js' }
    },
  }
}
