import { expect, it } from '@jest/globals'

import { closedWorld } from '../build/closedWorld'
import { shrink } from '../build/shrink'

const OTHERS = new Set(['then'])

it.each([
  [
    'an event that nothing sends is not waited for',
    "send({ type: 'a' }); hear((e) => e.type === 'b' ? one() : e.type !== 'c' && two(e.type === 'a'))",
    "send({ type: 'a' }); hear((e) => two(e.type === 'a'))",
  ],
  [
    'nor is what only such an event would have led to',
    "send({ type: 'a' }); hear((e) => e.type === 'b' ? { is: 'lost' } : { is: 'found' }); see((s) => s?.is === 'lost' ? one() : two())",
    "send({ type: 'a' }); hear(() => ({ is: 'found' })); see(() => two())",
  ],
  [
    'a case of such an event goes, and one that others fall through to stays',
    "send({ type: c ? 'a' : 'b' }); hear((e) => { switch (e.type) { case 'x': one(); case 'a': case 'y': two(); case 'z': three(); break; case 'w': four() } })",
    "send({ type: c ? 'a' : 'b' }); hear((e) => { switch (e.type) { case 'a': case 'y': two(); case 'z': three() } })",
  ],
  [
    'a member that nothing has is in nothing',
    "hear((e) => 'draft' in e ? one() : 'reason' in e && two()); send({ reason: 1 })",
    "hear((e) => 'reason' in e && two()); send({ reason: 1 })",
  ],
  [
    'a function that nobody calls goes, unless others call it, or a text may name it',
    "give({ ask() { one() }, end: () => two(), then: () => three(), find: () => four('find') }); call('end')",
    "give({ end: () => two(), then: () => three() }); call('end')",
  ],
  [
    'texts stay, by whatever name they are found',
    "say({ en: { hello: ['Hello'] } }[language]); const [first, , last] = all(); say(first, last)",
    "say({ en: { hello: ['Hello'] } }[language]); const [first, , last] = all(); say(first, last)",
  ],
])('%s', (_, script, left) => {
  expect(closedWorld(script, OTHERS)).toBe(shrink(left))
})

it('does not guess which events there are', () => {
  expect(() =>
    closedWorld("send({ type: any() }); hear(e => e.type === 'a')", OTHERS)
  ).toThrow('which type')
})
