import { describe, expect, it } from '@jest/globals'

import { recentIds, recentsWith } from '../recents'

const olga = 'olga@acme.example'
const oscar = 'oscar@acme.example'
const serve = (...ids: string[]) =>
  ids.reduce<string | null>((stored, id) => recentsWith(stored, olga, id), null)

describe('an operator’s last customers', () => {
  it('are the last five, the very last first', () => {
    const stored = serve('a', 'b', 'c', 'd', 'e', 'f', 'g')

    expect(recentIds(stored, olga, null)).toEqual(['g', 'f', 'e', 'd', 'c'])
  })

  it('are still five without who is being served now', () => {
    const stored = serve('a', 'b', 'c', 'd', 'e', 'f', 'g')

    expect(recentIds(stored, olga, 'g')).toEqual(['f', 'e', 'd', 'c', 'b'])
  })

  it('name nobody twice', () => {
    expect(recentIds(serve('a', 'b', 'a'), olga, null)).toEqual(['a', 'b'])
  })

  it('are not another operator’s, who begins anew', () => {
    const stored = serve('a')

    expect(recentIds(stored, oscar, null)).toEqual([])
    expect(recentIds(recentsWith(stored, oscar, 'b'), oscar, null)).toEqual([
      'b',
    ])
    expect(recentIds(recentsWith(stored, oscar, 'b'), olga, null)).toEqual([])
  })

  it('are kept as ids and a short tag, and nothing else', () => {
    expect(serve('a', 'b')).toMatch(/^\["[0-9a-z]{1,7}","b","a"\]$/)
  })

  it('are kept for as many calls as are shown, and one that is under way', () => {
    expect(JSON.parse(String(serve(...'abcdefgh'))).slice(1)).toEqual([
      ...'hgfedc',
    ])
  })

  it('are texts, whatever else is stored', () => {
    const [tag, id] = JSON.parse(String(serve('a')))

    expect(
      recentIds(JSON.stringify([tag, 7, null, id, {}]), olga, null)
    ).toEqual(['a'])
  })

  it.each([null, '', 'nonsense', '{}', '5', '[]', '["tag","a"]'])(
    'are none when what is stored is %j',
    (stored) => {
      expect(recentIds(stored, olga, null)).toEqual([])
    }
  )
})
