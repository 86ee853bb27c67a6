import manifest from '../manifest.json'
import { sourceFiles } from './sourceFiles'

/** What each pictured state of the bar is, in the order of a call. */
const CAPTIONS: Record<string, string> = {
  idle: 'Nobody is being served.',
  found: 'The operator types what the caller says.',
  registering: 'The caller is not a customer yet.',
  starting: 'A call is starting.',
  adding: 'Products are still being added: an end waits for them.',
  choosing: 'There is more than one cart.',
  reason: 'The store asks for a reason.',
  reasonNeeded: 'The reason was left out; nothing was sent.',
  impersonating: 'Ana is being served: everything on the page is hers.',
  details: 'The details: facts, privacy, keys.',
  card: 'The customer overview: orders, cart, addresses, prices, notes.',
  cardDown: 'Parts of the overview that VTEX does not answer.',
  calls: 'The operator’s recent calls, and the way back to each.',
  screenShared:
    'Customer data is hidden, because somebody else sees the screen.',
  switching: 'On to the next customer, without ending first.',
  collapsed: 'The minimised bar still names who is being served.',
  countdown: 'A time limit is about to end the call.',
  refused: 'It did not work, and why.',
  signedOut: 'The operator’s sign-in has expired.',
  warning: 'Bar, session and cart may not belong to the same person.',
  stale: 'Another tab went on to somebody else.',
  uncertain: 'VTEX does not answer, so it is not certain whose cart this is.',
}

const VIEWS = {
  desktop: '1280 px',
  phone: '375 px',
  'right-to-left': 'right to left',
}

/**
 * The page of all pictured states, from the pictures that there are.
 *
 * @throws Error for a picture of a state without a caption
 */
export function gallery(): string {
  const repository = manifest.billingOptions.support.url
    .replace('https://github.com/', '')
    .replace('/issues', '')
  const address = `https://raw.githubusercontent.com/${repository}/main/docs/images`
  const names = sourceFiles('docs/images')
    .map((file) => /([^/]+)-desktop\.png$/.exec(file)?.[1])
    .filter((name): name is string => name !== undefined)
  const unknown = names.filter((name) => !CAPTIONS[name])

  if (unknown.length > 0) {
    throw new Error(`tools/gallery.ts says nothing about ${unknown}`)
  }
  const states = Object.keys(CAPTIONS).filter((name) => names.includes(name))

  return [
    '# All states in pictures',
    'For reviewers. `npm run screenshots` takes these pictures in the dev store, and a test compares the bar ' +
      'with them.\nThose from right to left are in English, so that you can read them.',
    states
      .map((name) => `- [${CAPTIONS[name]}](#${anchorOf(CAPTIONS[name])})`)
      .join('\n'),
    ...states.flatMap((name) => [
      `## ${CAPTIONS[name]}`,
      ...Object.entries(VIEWS).map(
        ([view, words]) =>
          `![${CAPTIONS[name].slice(0, -1)}, ${words}](${address}/${name}-${view}.png)`
      ),
    ]),
  ].join('\n\n')
}

/** What a heading is linked by. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-')
}
