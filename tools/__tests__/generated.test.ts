import { expect, it } from '@jest/globals'

import { generateTypes } from '../generateTypes'
import { textOf } from '../sourceFiles'

it('has types as `npm run generate` makes them', async () => {
  for (const [file, text] of Object.entries(await generateTypes())) {
    expect(textOf(file)).toBe(text)
  }
})
