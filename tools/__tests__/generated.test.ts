import { expect, it } from '@jest/globals'

import { generate } from '../generate'
import { textOf } from '../sourceFiles'

it('has types, styles and yarn.lock as `npm run generate` makes them', async () => {
  for (const [file, text] of Object.entries(await generate())) {
    expect(textOf(file)).toBe(text)
  }
})
