import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Selector, transform } from 'lightningcss'
import { CLASS_PREFIX } from '../tools/ourApp'

const FOLDER = join(__dirname, 'theme')
const BLOCKS = join(FOLDER, 'blocks.json')
const STYLES = join(FOLDER, 'telesales-toolbar.css')

/**
 * What the theme adds to a page's head: its blocks, and its styles for the toolbar.
 * Read with each page, so that a change needs no restart.
 */
export async function themeHead(): Promise<string> {
  const [blocks, styles] = await Promise.all([
    readFile(BLOCKS, 'utf8'),
    readFile(STYLES, 'utf8'),
  ])

  return [
    `<script type="application/json" id="theme-blocks">${blocks.replace(/</g, '\\u003c')}</script>`,
    `<style>${stylesOf(styles)}</style>`,
  ].join('')
}

/**
 * The rules of a theme's file for our app: a class is one of its handles.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-using-css-handles-for-store-customization
 */
export function stylesOf(text: string): string {
  try {
    const { code } = transform({
      filename: STYLES,
      code: Buffer.from(text),
      visitor: { Selector: withPrefix },
    })

    return code.toString().replace(/<\//g, '<\\/')
  } catch (fault) {
    console.error(`${STYLES}: ${(fault as Error).message}`)
    return ''
  }
}

function withPrefix(selector: Selector): Selector {
  return selector.map((part) =>
    part.type === 'class'
      ? { ...part, name: `${CLASS_PREFIX}-${part.name}` }
      : part
  )
}
