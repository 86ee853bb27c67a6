const Sequencer = require('@jest/test-sequencer').default

/** Each takes seconds: begun last, they would keep one core waiting at the end. */
const SLOW = [
  'linkedApp',
  'faults',
  'identity',
  'refusals',
  'RegisterForm',
  'Toolbar',
  'finder',
  'Finder',
  'reason',
  'requests.fuzz',
]

/** The slow tests first, then as jest has them; the same on every machine. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const index = SLOW.findIndex((name) => path.includes(`/${name}.test.`))

      return index < 0 ? SLOW.length : index
    }

    return [...tests].sort(
      (one, other) =>
        place(one) - place(other) || one.path.localeCompare(other.path)
    )
  }
}
