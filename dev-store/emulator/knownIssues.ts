/**
 * The defects of VTEX that can be switched, by number, and whether the
 * platform has them unless told otherwise. What each does is in docs/SWITCHES.md.
 *
 * @see https://help.vtex.com/en/known-issues
 */
export const KNOWN_ISSUES = {
  1003545: false,
  1066571: true,
  947563: false,
  442267: true,
  534838: true,
  885011: false,
  1335123: true,
  1404248: true,
  452053: true,
}

/**
 * The number of a known issue, as VTEX's Help Center gives it.
 */
export type KnownIssue = keyof typeof KNOWN_ISSUES

/**
 * Whether the platform has the defect at the moment.
 */
export type HasKnownIssue = (issue: KnownIssue) => boolean
