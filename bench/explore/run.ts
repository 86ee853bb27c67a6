import { parseArgs } from 'node:util'

import { explore, type Found } from './explore'
import { inWords } from './storyWords'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    sequence: { type: 'string' },
    sequences: { type: 'string' },
  },
})

function print(line: string) {
  process.stdout.write(`${line}\n`)
}

function printFound({ finding, seed, sequence, story }: Found) {
  print(`\n${finding.kind}: ${finding.text}`)
  print(`--seed ${seed} --sequence ${sequence}, made smaller:`)
  for (const [index, line] of inWords(story).entries()) {
    print(`  ${index + 1}. ${line}`)
  }
}

/** Plays stories for so long, or so many, or one. */
async function run() {
  const seed = Number(values.seed)
  const only = values.sequence === undefined ? null : Number(values.sequence)
  const most = only === null ? Number(values.sequences ?? Infinity) : 1
  const limitMs =
    most === Number.POSITIVE_INFINITY
      ? Number(values.minutes) * 60_000
      : Number.POSITIVE_INFINITY
  const beganAt = performance.now()
  const tookMs = () => performance.now() - beganAt
  const { failed, found, sequences, steps, unknown } = await explore({
    seed,
    from: only ?? 0,
    until: (explored) => explored.sequences >= most || tookMs() >= limitMs,
    onFound: printFound,
  })
  const perSecond = Math.round((sequences / tookMs()) * 1000)

  print(
    `\n${sequences} sequences, ${steps} steps, ${failed} sequences with a ` +
      `finding, ${found.length} different ones; ${unknown} products where ` +
      `nobody could know of them; ${perSecond} sequences a second`
  )
  process.exitCode = failed > 0 ? 1 : 0
}

// Should it wait for what never comes, Node ends without a word.
process.exitCode = 1
run().catch((error: unknown) => {
  console.error(error)
})
