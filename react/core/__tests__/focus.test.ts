import { describe, expect, it } from '@jest/globals'

import type { Event, FocusTarget } from '../events'
import { Focus, focusAfter } from '../focus'
import { viewOf } from '../view'
import { idle, startOf } from './people'

const KEPT = { place: 3, caret: 2 }

const after = (focus: Focus, event: Event, isFieldOpen = true) =>
  focusAfter(focus, event, viewOf(idle), isFieldOpen)

describe('the focus', () => {
  it.each<[Event, FocusTarget]>([
    [{ type: 'shortcutPressed' }, 'field'],
    [{ type: 'switchToggled' }, 'field'],
    [{ type: 'offerTaken' }, 'field'],
    [{ type: 'searchAsked' }, 'field'],
    [{ type: 'registerClosed' }, 'field'],
    [{ type: 'switchClosed' }, 'switch'],
    // There a second Enter would open it again.
    [{ type: 'switchClosed', isCancelled: true }, 'bar'],
    [{ type: 'detailsClosed' }, 'details'],
    [{ type: 'registerOpened', notFound: { term: 'x' } }, 'registerForm'],
    [{ type: 'collapsed', isCollapsed: true }, 'pill'],
    [{ type: 'collapsed', isCollapsed: false }, 'collapse'],
    [{ type: 'focusLost', from: 'countdown' }, 'details'],
    [{ type: 'focusLost', from: 'choices' }, 'field'],
    [{ type: 'focusLost', from: 'content' }, 'reload'],
  ])('after %j is on the %s', (event, target) => {
    expect(after(null, event)).toBe(target)
  })

  it('is on what opens the field once that is closed again', () => {
    expect(after(null, { type: 'switchToggled' }, false)).toBe('switch')
  })

  it.each(['stale', 'uncertain'] as const)(
    'is on what loads the page anew where there is nothing else: %s',
    (is) => {
      const event = { type: 'shortcutPressed' } as const

      expect(focusAfter(null, event, viewOf({ is }), true)).toBe('reload')
    }
  )

  it('is on the reason as soon as that is at fault, whatever else happens', () => {
    const event = {
      type: 'startRefused',
      start: startOf(),
      refusal: 'REASON_NEEDED',
    } as const

    expect(focusAfter('field', event, viewOf(idle), true)).toBe('reason')
  })

  it.each<[Event]>([
    [{ type: 'callPlaced', isFree: true }],
    [{ type: 'callPlaced', isFree: false }],
    [{ type: 'fieldTyped', text: 'a', isComposing: false }],
    [{ type: 'detailsToggled' }],
    [{ type: 'pageChanged', id: 'store.home', isHidden: false }],
  ])('stays where it is: %j', (event) => {
    expect(after('reason', event)).toBe('reason')
    expect(after(null, event)).toBeNull()
  })

  it('is nowhere once it is there, or the bar is not', () => {
    expect(after('field', { type: 'focused' })).toBeNull()
    expect(
      after('field', { type: 'pageChanged', id: 'x', isHidden: true })
    ).toBeNull()
  })

  it('comes back to where it was in a bar that has gone', () => {
    const gone = after('field', { type: 'barRemoved', ...KEPT })

    expect(gone).toEqual(KEPT)
    // All of the bar has gone, not only what the focus was in.
    expect(after(gone, { type: 'focusLost', from: 'choices' })).toBe(gone)
  })
})
