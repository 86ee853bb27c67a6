import { describe, expect, it } from '@jest/globals'

import { soundDistance, soundPatterns } from '../sound'

/** Whether a text fits a pattern, as Master Data has it. */
function fits(patterns: string[], text: string) {
  return patterns.some((pattern) =>
    new RegExp(`^${pattern.split('*').join('.*')}$`).test(text)
  )
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
    ['anne', 'ann'],
    ['lee', 'leigh'],
    ['ashley', 'ashleigh'],
    ['ana', 'hanna'],
    ['natalie', 'nataly'],
  ])('%s may be written %s, and is looked for', (heard, kept) => {
    expect(soundDistance(heard, kept)).not.toBeNull()
    expect(fits(soundPatterns(heard), kept)).toBe(true)
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
      expect(soundPatterns(heard)).toEqual([])
    }
  )
})
