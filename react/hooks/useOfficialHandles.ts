import { useMemo } from 'react'
import { useCssHandles } from 'vtex.css-handles'

/**
 * The handles of VTEX's own toolbar, those it documents and `logoutHeader`, which
 * come with the bar. A part that is loaded later names its own.
 */
const OFFICIAL = [
  'attendantContainer',
  'attendantEmail',
  'clientNameBar',
  'container',
  'emailInput',
  'login',
  'loginAsText',
  'loginButton',
  'loginForm',
  'loginFormContainer',
  'loginFormMessage',
  'logout',
  'logoutButtonsContainer',
  'logoutHeader',
  'popoverArrowUp',
  'popoverContainer',
  'telemarketingBar',
  'wrapper',
] as const

const PREFIX = 'vtex-telemarketing-2-x-'
const OPTIONS = { migrationFrom: 'vtex.telemarketing@2.x' }

/** Those of what everybody loads. */
export const useOfficialHandles = () => useOfficial(OFFICIAL)

/**
 * The class names that a store's CSS for VTEX's own toolbar has, for what plays
 * the same part here.
 *
 * @param names stable
 * @see https://developers.vtex.com/docs/apps/vtex.telemarketing
 */
export function useOfficial<Handle extends string>(
  names: readonly Handle[]
): Record<Handle, string> {
  const { handles } = useCssHandles(names, OPTIONS)

  return useMemo(() => {
    const theirs = {} as typeof handles

    // Ours of the same names are something else, or nothing.
    for (const name of names) {
      theirs[name] = handles[name]
        .split(' ')
        .filter((className) => className.startsWith(PREFIX))
        .join(' ')
    }
    return theirs
  }, [handles, names])
}
