import type { Event } from '../../react/core/events'
import type { Sentence } from '../../react/core/said'
import type { Guard } from '../page/ports'
import type { Texts } from '../texts'
import type { BarSaid } from './barSaid'
import { element } from './element'
import { createSpeech } from './speech'
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
  let hadNews = false
  const remedy = button('remedy', () => remedyEvent && send(remedyEvent))
  const pay = button('allow', allow)
  // Any click is a sign of life.
  const stay = button('stay', () => {})
  const end = button('end', () => send({ type: 'endAsked', done: 'ended' }))
  const store = element('a', { part: 'store' })
  const whole = element(
    'p',
    { part: 'status', role: 'status' },
    whom,
    email,
    since,
    status
  )
  const countdown = element('p', { part: 'countdown', role: 'timer' }, seen)
  const wrong = element('div', { part: 'wrong' }, alerts, remedy, pay)
  const acts = element('div', { part: 'acts' }, store, end)
  const line = element('div', { part: 'line' }, whole, countdown, stay)
  const bar = element('section', { part: 'bar' }, line, wrong, acts, heard)
  const speak = createSpeech(texts)

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
    if (!root.isConnected) {
      // Another script has taken it away.
      document.body.prepend(root)
    }
    root.hidden = said === null
    if (!said) {
      return
    }
    const { time } = said

    remedyEvent = said.remedy?.event ?? null
    isBusy = said.isBusy
    for (const pressed of [remedy, pay, end]) {
      pressed.setAttribute('aria-disabled', String(isBusy))
    }
    bar.dataset.visual = said.visual
    bar.dataset.tone = said.tone
    say(whom, said.whom)
    email.textContent = said.email
    present(email, said.email !== null)
    say(since, said.since)
    say(status, ...said.status)
    say(seen, time?.why ?? null, time?.seen ?? null)
    present(countdown, time !== null)
    countdown.setAttribute(
      'part',
      `countdown${time?.isUrgent ? ' urgent' : ''}`
    )
    say(heard, time?.heard ?? null)
    say(alerts, ...said.alerts)
    say(remedy, said.remedy?.said ?? null)
    present(stay, time?.canBePutOff === true)
    present(pay, said.canAllow)
    present(end, said.canEnd)
    present(wrong, said.alerts.length > 0 || said.remedy !== null)
    // It was in the page before.
    if (said.hasNews && !hadNews && document.activeElement === document.body) {
      bar.focus()
    }
    hadNews = said.hasNews
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
  }

  function say(target: HTMLElement, ...sentences: Array<Sentence | null>) {
    present(
      target,
      speak(
        target,
        sentences.flatMap((said) => said ?? [])
      )
    )
  }
}
