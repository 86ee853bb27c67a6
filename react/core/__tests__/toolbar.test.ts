import { describe, expect, it } from '@jest/globals'

import type { Event } from '../events'
import { listSlice } from '../listSlice'
import { recentsWith } from '../recents'
import type { Outside } from './outside'
import { HOME, load, PRODUCT, show, typed, withAna } from './page'
import {
  ana,
  found,
  IDLE,
  olga,
  resultOf,
  SERVING,
  SIGNED_OUT,
  searchOf,
} from './people'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

describe('the session', () => {
  it('is read on each page, and shown', async () => {
    const { outside, send, state } = load()

    expect(outside.asked).toEqual([])
    send(HOME)
    await outside.question('readSession').answer(SERVING)
    expect(state().impersonation).toMatchObject({
      operator: olga,
      customer: ana,
    })

    send(HOME)
    expect(outside.open).toEqual([])
    send(PRODUCT)
    expect(outside.asked).toEqual(['readSession', 'readSession'])
  })

  it.each([
    ['it is what another one has said', 'answer'],
    ['there is none', 'fail'],
  ] as const)(
    'is what the youngest read says though %s before',
    async (_why, how) => {
      const { is, outside, send } = load()

      send(HOME)
      send(PRODUCT)
      const [older, younger] = outside.open

      await younger.answer(IDLE)
      await older[how](SERVING)
      expect(is()).toBe('idle')
    }
  )

  it('is not what was read before something was asked for', async () => {
    const { is, outside, send } = await show(IDLE)

    send(PRODUCT)
    send(withAna)
    await outside.question('readSession').answer(SIGNED_OUT)
    await outside
      .question('start')
      .answer(resultOf({ session: IDLE, refusal: 'CUSTOMER_NOT_FOUND' }))
    expect(is()).toBe('idle')
    // And is read again, for it may have changed all the same.
    await outside.question('readSession').answer(IDLE)
  })

  it('is read once for a swarm of changes', async () => {
    const { outside } = await show(IDLE)

    outside.hear({ type: 'signalled' })
    await outside.pass(299)
    outside.hear({ type: 'signalled' })
    await outside.pass(299)
    expect(outside.open).toEqual([])
    await outside.pass(1)
    await outside.question('readSession').answer(SERVING)
  })

  it('is read no more where nobody is an operator', async () => {
    const { outside } = await show(SIGNED_OUT)

    outside.hear({ type: 'signalled' })
    await outside.pass(MINUTE_MS)
    expect(outside.asked).toEqual(['readSession'])
    expect(outside.timers()).toEqual([])
  })

  describe('of a page that was there before an operator was', () => {
    async function showBefore() {
      const page = await show(SIGNED_OUT)
      const { outside } = page

      outside.memory.user = 'operator'
      outside.hear({ type: 'signalled' })
      await outside.pass(300)
      return { ...page, read: outside.question('readSession') }
    }

    it('is read once another tab has had one', async () => {
      const { is, outside, read, send } = await showBefore()

      await read.answer(IDLE)
      expect(is()).toBe('idle')
      send(withAna)
      expect(outside.question('start')).toBeDefined()
    })

    it('says that the page is out of date when somebody is served', async () => {
      const { is, read } = await showBefore()

      await read.answer(SERVING)
      expect(is()).toBe('stale')
    })

    it('changes nothing for whoever is no operator, or when it cannot be read', async () => {
      const { is, outside, read } = await showBefore()

      await read.answer(SIGNED_OUT)
      expect(is()).toBe('hidden')
      outside.hear({ type: 'signalled' })
      await outside.pass(300)
      await outside.question('readSession').fail()
      expect(is()).toBe('hidden')
    })
  })

  it('loads the page anew that is still of somebody who is served no more', async () => {
    const { is, outside } = await show(IDLE, {}, { page: 'serving' })

    expect(is()).toBe('reloading')
    expect(outside.memory.page).toBeNull()
    expect(outside.done).toEqual(['reload'])
  })

  it('is that of a known operator where it cannot be read', async () => {
    const page = load({}, { user: 'operator' })

    page.send(HOME)
    await page.outside.question('readSession').fail()
    expect(page.is()).toBe('uncertain')

    const other = load()

    other.send(HOME)
    await other.outside.question('readSession').fail()
    expect(other.is()).toBe('unread')
  })
})

describe('what is remembered', () => {
  it('is found as the page begins', () => {
    const { state } = load({}, { collapsed: 'yes', screenShare: 'on' })

    expect(state()).toMatchObject({
      panels: { isCollapsed: true },
      privacy: { isScreenShared: true },
    })
    expect(load({}, { collapsed: 'no' }).state().panels.isCollapsed).toBe(false)
    expect(load().state().panels.isCollapsed).toBeNull()
  })

  it.each<[Event, Outside['memory']]>([
    [{ type: 'collapsed', isCollapsed: true }, { collapsed: 'yes' }],
    [{ type: 'shortcutPressed' }, { collapsed: 'no' }],
    [{ type: 'screenShared', isShared: true }, { screenShare: 'on' }],
  ])('is what the operator wants: %j', async (event, memory) => {
    const { outside, send } = await show(SERVING)

    send(event)
    expect(outside.memory).toMatchObject(memory)
  })

  it('is forgotten when it is taken back', async () => {
    const { outside, send } = await show(SERVING, {}, { screenShare: 'on' })

    send({ type: 'screenShared', isShared: false })
    expect(outside.memory.screenShare).toBeNull()
  })

  it('is that an operator uses this browser', async () => {
    expect((await show(IDLE)).outside.memory.user).toBe('operator')
    expect(
      (await show(SIGNED_OUT, {}, { user: 'asked' })).outside.memory.user
    ).toBeNull()
    expect((await show(SIGNED_OUT)).outside.memory.user).toBeUndefined()
  })

  it('is whom the tab has served, where the theme wants that', async () => {
    const { outside } = await show(SERVING, { recents: true })

    expect(outside.memory.recents).toBe(
      recentsWith(null, olga.email, 'id-of-ana')
    )
    const other = await show(SERVING, {}, { recents: '["tag","a"]' })

    expect(other.outside.memory.recents).toBeNull()
  })
})

describe('what is masked', () => {
  it('is seen for as long as the theme says, and no longer', async () => {
    const { outside, send, state } = await show(SERVING, { revealSeconds: 3 })
    const revealed = () => state().privacy.revealed

    send({ type: 'factRevealed', fact: 'phone' })
    await outside.pass(2 * SECOND_MS)
    send({ type: 'factRevealed', fact: 'document' })
    await outside.pass(3 * SECOND_MS - 1)
    expect(revealed()).toBe('document')
    await outside.pass(1)
    expect(revealed()).toBeNull()
  })

  it.each<[Event]>([
    [{ type: 'factRevealed', fact: null }],
    [{ type: 'screenShared', isShared: true }],
  ])('is masked again at once by %j', async (event) => {
    const { outside, send, state } = await show(SERVING)

    send({ type: 'factRevealed', fact: 'phone' })
    send(event)
    expect(state().privacy.revealed).toBeNull()
    expect(outside.timers()).toEqual([])
  })
})

describe('a toolbar', () => {
  it('has done with one event before it begins with the next', async () => {
    const { send, state, toolbar } = await show(IDLE)
    const seen: string[] = []

    toolbar.subscribe(() => {
      const { text } = state().field

      if (text === 'a') {
        send(typed('ab'))
      }
      seen.push(text)
    })
    send(typed('a'))
    expect(seen).toEqual(['a', 'ab'])
  })

  it('tells nobody any more who does not want to know', async () => {
    const { send, toolbar } = await show(IDLE)
    let heard = 0
    const stop = toolbar.subscribe(() => {
      heard += 1
    })

    send(typed('a'))
    stop()
    send(typed('ab'))
    expect(heard).toBe(1)
  })

  it('tells nobody anything when nothing has changed', async () => {
    const { send, state, toolbar } = await show(IDLE)
    const before = state()
    let heard = 0

    toolbar.subscribe(() => {
      heard += 1
    })
    send({ type: 'formLeft' })
    send({ type: 'choiceDropped' })
    expect(heard).toBe(0)
    expect(state()).toBe(before)
  })

  it('goes on though somebody who listens cannot', async () => {
    const { is, send, toolbar } = await show(IDLE)

    toolbar.subscribe(() => {
      throw new Error('Another app is broken')
    })
    expect(() => send(typed('a'))).not.toThrow()
    expect(is()).toBe('idle')
  })

  it.each([
    [SERVING, 'uncertain'],
    [IDLE, 'hidden'],
  ] as const)(
    'says nothing that may not be so after a fault of its own: %j, %s',
    async (session, known) => {
      const { is, outside, send, toolbar } = await show(session)

      outside.ports.clock.now = () => {
        throw new Error('a fault')
      }
      expect(() => send(typed('a'))).toThrow('a fault')
      expect([is(), toolbar.isStopped()]).toEqual([known, true])
      outside.done.length = 0
      send(withAna)
      expect(outside.done).toEqual([])
      // The way out is still there.
      send({ type: 'reloadAsked' })
      expect(outside.done).toEqual(['reload'])
    }
  )

  it('has each part once, though two headers have loaded it', async () => {
    const { outside, send, state, toolbar } = await show(IDLE)

    toolbar.extend(listSlice)
    send(typed('ana'))
    send({ type: 'searchAsked' })
    await outside
      .question('findCustomers')
      .answer(searchOf(found('ana'), found('anabel'), found('anatol')))
    send({ type: 'listKeyPressed', key: 'next' })
    expect(state().list).toMatchObject({ active: 0 })
  })

  it('that is stopped hears, does and tells nothing', async () => {
    const { is, outside, send, state, toolbar } = await show(SERVING, {
      hardLimitMinutes: 10,
    })
    let heard = 0

    send(typed('ana'))
    send({ type: 'searchAsked' })
    send(PRODUCT)
    send({ type: 'factRevealed', fact: 'phone' })
    toolbar.subscribe(() => {
      heard += 1
    })
    const search = outside.question('findCustomers')
    const read = outside.question('readSession')

    toolbar.stop()
    toolbar.stop()
    expect(heard).toBe(0)
    expect([is(), toolbar.isStopped()]).toEqual(['impersonating', true])
    expect([outside.timers(), outside.isHearing()]).toEqual([[], false])
    expect(search.isAborted).toBe(true)

    const last = state()

    await search.answer(searchOf(found('ana')))
    await read.answer(IDLE)
    send(withAna)
    expect(state()).toBe(last)
    expect([heard, outside.open]).toEqual([0, []])
  })
})

describe('a page on which the bar must not be', () => {
  async function showHidden(page: string) {
    const hidden = load({}, { page })

    hidden.send({ ...HOME, isHidden: true })
    await hidden.outside.question('readSession').answer(SERVING)
    return hidden
  }

  it('leaves what there is to say to the next one', async () => {
    const { outside, send, state } = await showHidden('started\nITEMS_MOVED')

    expect([state().news, outside.tracked('started')]).toEqual([null, []])
    const next = await show(SERVING, {}, outside.memory)

    expect(next.state().news).toMatchObject({ done: 'started' })
    send(PRODUCT)
    await outside.question('readSession').answer(SERVING)
    expect(state().news).toMatchObject({ done: 'started' })
    expect(outside.memory.page).toBe('serving')
  })

  it('keeps what is there until it is read', async () => {
    const { outside, send, state } = await show(
      SERVING,
      {},
      { page: 'started\n\n[{"name":"Mug","quantity":2,"taken":1}]' }
    )

    send({ ...HOME, isHidden: true })
    send({ ...PRODUCT, isHidden: true })
    await outside.question('readSession').answer(SERVING)
    send(HOME)
    expect(state().news?.losses).toContain('Mug')
  })

  it('gives the field the keyboard that was asked for, once there is one', () => {
    const { send, state } = load()

    send({ ...HOME, isHidden: true })
    send({ type: 'shortcutPressed' })
    send(PRODUCT)
    expect(state().focus).toBe('field')
  })
})
