import { expect, it } from '@jest/globals'
import { sourceFiles, textOf } from '../../tools/sourceFiles'
import * as without from '../without'

const CORE = sourceFiles('react/core').filter(
  (file) => !file.includes('__tests__')
)

it.each(Object.keys(without))(
  'in place of %s checkout has its own: the core exports it once, as the build finds it',
  (name) => {
    const exported = new RegExp(
      `^export (?:(?:async )?function|const) ${name}\\b`,
      'm'
    )

    expect(CORE.filter((file) => exported.test(textOf(file)))).toHaveLength(1)
  }
)
