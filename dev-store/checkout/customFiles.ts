import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What is in the file besides our script: others that work, or one that throws as it is
 * loaded, before ours or after it; none; or only others.
 */
export const CUSTOM_SCRIPTS = [
  'quiet',
  'firstThrows',
  'lastThrows',
  'oursAlone',
  'withoutOurs',
] as const

/**
 * One of them.
 */
export type CustomScripts = (typeof CUSTOM_SCRIPTS)[number]

/** Our script for it, in the folder of the built page. */
export const OUR_SCRIPT = 'checkout6-custom.js'

/** Of an app that comes first. It ends as many do: without a semicolon. */
const FIRST = `(function (window, jQuery) {
  jQuery(window).on('orderFormUpdated.vtex', function (event, orderForm) {
    jQuery('body').attr('data-theme-items', orderForm.items.length)
  })
})(window, window.jQuery)`

/** Of an app that comes last. */
const LAST = `!(function (window) {
  window.acmeCheckoutLoaded = true
})(window)
`

const THROWS = `;!(function () {
  throw new Error('The script of another app fails')
})()`

/**
 * The one file into which VTEX joins the scripts of all apps with a folder
 * `checkout-ui-custom`, ours between two others.
 *
 * @param page the folder of the built page
 * @see https://github.com/vtex-apps/b2b-theme/pull/7
 */
export async function customScript(
  which: CustomScripts,
  page: string | undefined
): Promise<string> {
  const ours =
    which === 'withoutOurs' || page === undefined
      ? ''
      : await readFile(join(page, 'checkout', OUR_SCRIPT), 'utf8')

  if (which === 'oursAlone') {
    return ours
  }

  return [
    FIRST,
    ...(which === 'firstThrows' ? [THROWS] : []),
    ours,
    ...(which === 'lastThrows' ? [THROWS] : []),
    LAST,
  ].join('\n')
}

/** The styles of the same apps; ours brings its own. */
export const CUSTOM_STYLES = [
  '.main-header { border-top: 4px solid #124e42 }',
  '.checkout-footer { text-align: center }',
].join('\n')
