import { describe, expect, it } from '@jest/globals'

import { soundDistance, soundPattern } from '../sound'

/** Whether a text fits a pattern, as Master Data has it. */
function fits(pattern: string | null, text: string) {
  const parts = (pattern ?? 'nothing').split('*').join('.*')

  return new RegExp(`^${parts}$`).test(text)
}

describe('a name that was heard', () => {
  it.each([
    ['sousa', 'souza'],
    ['anna', 'ana'],
    ['kathryn', 'catherine'],
    ['felipe', 'philippe'],
    ['maier', 'meyer'],
    ['batista', 'baptista'],
    ['schmidt', 'schmitt'],
    ['thiago', 'tiago'],
    ['walter', 'valter'],
    ['manoel', 'manuel'],
    ['gonsalves', 'gonçalves'],
    ['steven', 'stephen'],
    ['cristian', 'christian'],
    ['jimenez', 'gimenes'],
    ['ygor', 'igor'],
    ['vitor', 'victor'],
    ['mueller', 'muller'],
  ])('%s may be written %s, and is looked for', (heard, kept) => {
    expect(soundDistance(heard, kept)).not.toBeNull()
    expect(fits(soundPattern(heard), kept)).toBe(true)
    expect(soundDistance(kept, heard)).toBe(soundDistance(heard, kept))
  })

  it.each([
    ['ana', 'eva'],
    ['ana', 'anita'],
    ['jose', 'rose'],
    ['silva', 'souza'],
    ['maria', 'mariana'],
    ['李', '王'],
    ['иван', 'иванна'],
    ['ana', ''],
  ])('%s is not %s', (heard, kept) => {
    expect(soundDistance(heard, kept)).toBeNull()
  })

  it('is nearer the more alike it sounds', () => {
    expect(soundDistance('sousa', 'souza')).toBe(0)
    expect(soundDistance('felipe', 'philippe')).toBe(1)
  })

  it.each(['ng', '李', 'иван', '', '123', 'ss*', 'chihi'])(
    'is not looked for where nothing of it is steady: %j',
    (heard) => {
      expect(soundPattern(heard)).toBeNull()
    }
  )
})
