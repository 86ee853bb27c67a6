import type { Event } from '../../react/core/events'
import type { Sentence } from '../../react/core/said'
import type { Guard } from '../page/ports'
import type { Texts } from '../texts'
import type { BarSaid } from './barSaid'
import { element } from './element'
import { STYLESHEET } from './stylesheet'

/** The one element of ours on the page. */
const ROOT_ID = 'telesales-toolbar-checkout'

interface Actions {
  allow(): void
  send(event: Event): void
}

/** The bar on the page. */
export interface Bar {
  /** Shows this, or nothing. */
  show(said: BarSaid | null): void
  /** The keyboard comes to it. */
  focus(): void
  remove(): void
}

/**
 * Puts the bar on top of the page, in a shadow of its own: nothing of checkout's changes,
 * and its sheets of styles do not reach it. Elements stay, and change what they say.
 *
 * @param storeAddress where the store's own pages are
 */
export function createBar(
  texts: Texts,
  storeAddress: string,
  guard: Guard,
  { allow, send }: Actions
): Bar {
  const root = element('div')
  const shadow = root.attachShadow({ mode: 'open' })
  const whom = element('strong', { part: 'customer' })
  const email = element('bdi', { part: 'email', translate: 'no' })
  const since = element('span', { part: 'since' })
  const status = element('span', { part: 'news' })
  const seen = element('span', { part: 'time' })
  const heard = element('p', { part: 'heard', role: 'alert' })
  const alerts = element('div', { part: 'alert', role: 'alert' })
  let remedyEvent: Event | null = null
  let isBusy = false
  const remedy = button('remedy', () => remedyEvent && send(remedyEvent))
  const pay = button('allow', allow)
  // Any click is a sign of life.
  const stay = button('stay', () => {})
  const end = button('end', () => send({ type: 'endAsked', done: 'ended' }))
  const store = element('a', { part: 'store' })
  const line = element(
    'div',
    { part: 'line' },
    element(
      'p',
      { part: 'status', role: 'status' },
      whom,
      email,
      since,
      status
    ),
    element('p', { part: 'countdown', role: 'timer' }, seen),
    stay,
    element('div', { part: 'acts' }, store, end)
  )
  const wrong = element('div', { part: 'wrong' }, alerts, remedy, pay)
  const bar = element('section', { part: 'bar' }, line, wrong, heard)
  const shown = new Map<Element, string>()

  root.id = ROOT_ID
  root.hidden = true
  bar.tabIndex = -1
  bar.lang = texts.language
  bar.dir = texts.direction()
  bar.setAttribute(
    'aria-label',
    texts.text({ id: 'store/telesales-toolbar.title' })
  )
  store.href = storeAddress
  say(store, { id: 'store/telesales-toolbar.backToStore' })
  say(end, { id: 'store/telesales-toolbar.end' })
  say(stay, { id: 'store/telesales-toolbar.stay' })
  say(pay, { id: 'store/telesales-toolbar.payAnyway' })
  shadow.append(element('style', { text: STYLESHEET }), bar)
  document.body.prepend(root)

  return { show, focus: () => bar.focus(), remove: () => root.remove() }

  function show(said: BarSaid | null) {
    root.hidden = said === null
    if (!said) {
      return
    }
    const { time } = said

    remedyEvent = said.remedy?.event ?? null
    isBusy = said.isBusy
    bar.dataset.visual = said.visual
    bar.dataset.tone = said.tone
    say(whom, said.whom)
    set(email, said.email ?? '', () => {
      email.textContent = said.email
    })
    say(since, said.since)
    sayAll(status, said.status)
    sayAll(seen, time ? [time.why, time.seen] : [])
    say(heard, time?.heard ?? null)
    sayAll(alerts, said.alerts)
    say(remedy, said.remedy?.said ?? null)
    present(stay, time?.canBePutOff === true)
    present(pay, said.canAllow)
    present(end, said.canEnd)
    present(wrong, said.alerts.length > 0 || said.remedy !== null)
  }

  function button(part: string, act: () => void) {
    const made = element('button', { part })

    made.type = 'button'
    made.addEventListener(
      'click',
      guard(() => {
        if (!isBusy) {
          act()
        }
      })
    )
    return made
  }

  function present(target: HTMLElement, isThere: boolean) {
    // The keyboard does not fall out of the bar.
    if (!isThere && target.contains(shadow.activeElement)) {
      bar.focus()
    }
    target.hidden = !isThere
    target.setAttribute('aria-disabled', String(isBusy))
  }

  /** What is said already is not said again. */
  function set(target: HTMLElement, key: string, fill: () => void) {
    present(target, key !== '')
    if (shown.get(target) !== key) {
      shown.set(target, key)
      fill()
    }
  }

  function say(target: HTMLElement, sentence: Sentence | null) {
    set(target, sentence ? JSON.stringify(sentence) : '', () => {
      if (sentence) {
        texts.fill(target, sentence)
      }
    })
  }

  /** They come from the tab's storage, where others write as well. */
  function sayAll(target: HTMLElement, sentences: Sentence[]) {
    const known = sentences.filter(texts.has)

    set(target, known.length > 0 ? JSON.stringify(known) : '', () => {
      target.replaceChildren(
        ...known.flatMap((sentence) => {
          const text = element('p')

          texts.fill(text, sentence)
          return [text, ' ']
        })
      )
    })
  }
}
