import { useMemo } from 'react'
import { useCssHandles } from 'vtex.css-handles'

/** The handles of VTEX's own toolbar: those it documents, and `logoutHeader`. */
const OFFICIAL = [
  'attendantContainer',
  'attendantEmail',
  'clientName',
  'clientNameBar',
  'container',
  'documentContainer',
  'documentField',
  'documentValue',
  'emailContainer',
  'emailField',
  'emailInput',
  'emailValue',
  'login',
  'loginAsText',
  'loginButton',
  'loginForm',
  'loginFormContainer',
  'loginFormMessage',
  'logout',
  'logoutButtonsContainer',
  'logoutForm',
  'logoutHeader',
  'logoutInfoContainer',
  'phoneContainer',
  'phoneField',
  'phoneValue',
  'popoverArrowUp',
  'popoverBox',
  'popoverContainer',
  'popoverContentContainer',
  'popoverHeader',
  'popoverHeaderEmail',
  'popoverHeaderIcon',
  'telemarketingBar',
  'wrapper',
] as const

const PREFIX = 'vtex-telemarketing-2-x-'
const OPTIONS = { migrationFrom: 'vtex.telemarketing@2.x' }

/**
 * The class names that a store's CSS for VTEX's own toolbar has, for what plays
 * the same part here.
 *
 * @see https://developers.vtex.com/docs/apps/vtex.telemarketing
 */
export function useOfficialHandles(): Record<
  (typeof OFFICIAL)[number],
  string
> {
  const { handles } = useCssHandles(OFFICIAL, OPTIONS)

  return useMemo(() => {
    const theirs = {} as typeof handles

    // Ours of the same names are something else, or nothing.
    for (const name of OFFICIAL) {
      theirs[name] = handles[name]
        .split(' ')
        .filter((className) => className.startsWith(PREFIX))
        .join(' ')
    }
    return theirs
  }, [handles])
}
