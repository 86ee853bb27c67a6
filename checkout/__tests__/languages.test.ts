import { spawnSync } from 'node:child_process'
import { expect, it } from '@jest/globals'

import { ROOT } from '../../tools/sourceFiles'
import { LANGUAGES, languagesFrom } from '../build/languages'

it('takes the languages that there are, and English where none is named', () => {
  expect(languagesFrom([])).toEqual(['en'])
  expect(languagesFrom(['pt', 'zh-TW'])).toEqual(['pt', 'zh-TW'])
  expect(LANGUAGES).toHaveLength(34)
})

it.each(['xx', 'EN', 'pt-BR', 'context'])(
  'writes nothing for a language without texts, and says which there are: %s',
  (language) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['-r', './tools/register.js', 'checkout/build/run.ts', 'en', language],
      { cwd: ROOT, encoding: 'utf8' }
    )

    expect(stderr).toBe(
      `There are no texts in "${language}". Languages: ${LANGUAGES.join(', ')}\n`
    )
    // It names each file that it writes.
    expect(stdout).toBe('')
    expect(status).toBe(1)
  }
)
