import type { HeardEvent, Ports, Search, TelesalesApi } from '../ports'
import type { Memory } from '../wakeUp'

type Operation = keyof TelesalesApi

/** A question that our service has been asked. */
export interface Question {
  operation: Operation
  variables: unknown[]
  isAborted: boolean
  /** Answers, and waits until whoever asked has done with it. */
  answer(value: unknown): Promise<void>
  fail(): Promise<void>
}

/** The world outside of a toolbar, in which all happens when a test says so. */
export interface Outside {
  ports: Ports
  /** What nobody has answered yet, the oldest first. */
  open: Question[]
  /** All that our service was ever asked, by the operation's name. */
  asked: string[]
  /** What was done to the page, and told to the tabs and to the analytics. */
  done: unknown[]
  memory: Partial<
    Record<keyof Ports['storage'] | 'orderForm' | 'orderQueue', string | null>
  >
  /** In how many ms each timer comes that is waited for. */
  timers(): number[]
  /** Lets time pass. */
  pass(ms: number): Promise<void>
  /** Lets time pass on a machine that sleeps: no timer comes. */
  sleep(ms: number): void
  hear(event: HeardEvent): void
  /** What the analytics have been told under this name. */
  tracked(event: string): unknown[]
  isHearing(): boolean
  /** The network goes, or is back. */
  setOffline(isOffline: boolean): Promise<void>
  /** Another site shows the page that is loaded next. */
  isFramed: boolean
  /** The keyboard is in a field. */
  isTyping: boolean
  /** The one question of this kind that is open. */
  question(operation: Operation): Question
}

/** Lets everything that has an answer go on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A world in which nothing has happened yet. */
export function createOutside(
  remembered: Outside['memory'] = {},
  startMs = 1_000_000_000_000
): Outside {
  const timers = new Map<object, { atMs: number; act(): void }>()
  const waiting: Array<() => void> = []
  let isOffline = false
  let nowMs = startMs
  let listener: ((event: HeardEvent) => void) | null = null

  const ask = (operation: Operation, ...variables: unknown[]) => {
    let question: Question | null = null
    const answer = new Promise<never>((resolve, reject) => {
      const settle = (act: () => void) => {
        outside.open = outside.open.filter((other) => other !== question)
        act()
        return settled()
      }

      question = {
        operation,
        variables,
        isAborted: false,
        answer: (value) => settle(() => resolve(value as never)),
        fail: () => settle(() => reject(new Error('no answer'))),
      }
      outside.open.push(question)
      outside.asked.push(operation)
    })

    return { answer, question: question as unknown as Question }
  }
  const search = (operation: Operation, ...variables: unknown[]): Search => {
    const { answer, question } = ask(operation, ...variables)

    return {
      answer,
      abort() {
        question.isAborted = true
      },
    }
  }
  const memoryOf = (name: keyof Ports['storage']): Memory => ({
    get: () => outside.memory[name] ?? null,
    set(text) {
      outside.memory[name] = text
    },
  })

  const outside: Outside = {
    open: [],
    asked: [],
    done: [],
    isFramed: false,
    isTyping: false,
    memory: { ...remembered },
    ports: {
      analytics: {
        track: (...tracked) => outside.done.push(['track', ...tracked]),
        markPage: (isAssisted) => outside.done.push(['markPage', isAssisted]),
      },
      api: {
        readSession: () => ask('readSession').answer,
        start: (...variables) => ask('start', ...variables).answer,
        end: (...variables) => ask('end', ...variables).answer,
        repair: (...variables) => ask('repair', ...variables).answer,
        register: (customer) => ask('register', customer).answer,
        findCustomers: (term) => search('findCustomers', term),
        recentCustomers: (ids) => search('recentCustomers', ids),
        change: (...variables) => ask('change', ...variables).answer,
        customerCard: (...variables) =>
          ask('customerCard', ...variables).answer,
      },
      clock: {
        now: () => nowMs,
        wait(ms, act) {
          const timer = {}

          timers.set(timer, { atMs: nowMs + ms, act })
          return () => {
            timers.delete(timer)
          }
        },
      },
      page: {
        isFramed: () => outside.isFramed,
        isOffline: () => isOffline,
        online: () => new Promise((resolve) => waiting.push(resolve)),
        cleanAddress: () => outside.done.push('cleanAddress'),
        cartQueue: () => outside.memory.orderQueue ?? null,
        isTyping: () => outside.isTyping,
        reload(forgetsCart) {
          if (forgetsCart) {
            Object.assign(outside.memory, { orderForm: null, orderQueue: null })
          }
          outside.done.push('reload')
        },
      },
      storage: {
        activity: memoryOf('activity'),
        back: memoryOf('back'),
        call: memoryOf('call'),
        collapsed: memoryOf('collapsed'),
        note: memoryOf('note'),
        page: memoryOf('page'),
        recents: memoryOf('recents'),
        screenShare: memoryOf('screenShare'),
        settings: memoryOf('settings'),
        user: memoryOf('user'),
      },
      tabs: { tell: () => outside.done.push('tellTabs') },
      listen(send) {
        listener = send
        return () => {
          listener = null
        }
      },
    },
    timers: () =>
      [...timers.values()].map(({ atMs }) => atMs - nowMs).sort(byNumber),
    async pass(ms) {
      const untilMs = nowMs + ms

      for (;;) {
        const [due] = [...timers].sort(([, a], [, b]) => a.atMs - b.atMs)

        if (!due || due[1].atMs > untilMs) {
          nowMs = untilMs
          return
        }
        const [timer, { act, atMs }] = due

        nowMs = Math.max(nowMs, atMs)
        timers.delete(timer)
        act()
        await settled()
      }
    },
    sleep(ms) {
      nowMs += ms
    },
    hear: (event) => listener?.(event),
    setOffline(isNow) {
      isOffline = isNow
      listener?.({ type: 'networkChanged', isOffline })
      if (!isNow) {
        listener?.({ type: 'signalled' })
        waiting.splice(0).forEach((resolve) => {
          resolve()
        })
      }
      return settled()
    },
    tracked: (event) =>
      outside.done.filter((done) => Array.isArray(done) && done[1] === event),
    isHearing: () => listener !== null,
    question(operation) {
      const [question, ...others] = outside.open.filter(
        (one) => one.operation === operation && !one.isAborted
      )

      if (!question || others.length > 0) {
        throw new Error(`There is not one open ${operation}`)
      }
      return question
    },
  }

  return outside
}

function byNumber(one: number, other: number) {
  return one - other
}
