import { EMPTY_FIELD } from '../../react/core/customerField'
import type { Answered, CustomerList } from '../../react/core/customerList'
import {
  draftOf,
  NO_OBJECTION,
  type Objection,
  objectionOf,
  objectionToGaps,
  type RegisterProblem,
} from '../../react/core/draft'
import type { CartNotice, Done, Problem, Start } from '../../react/core/events'
import {
  canStart,
  type Impersonation,
  isActing,
  settled,
} from '../../react/core/impersonation'
import { isNewsTrue } from '../../react/core/news'
import { DEFAULTS } from '../../react/core/settings'
import { initialState, type State } from '../../react/core/state'
import { isOutOfDate, viewIn } from '../../react/core/view'
import type { Refusal, Warning } from '../../react/typings/graphql'

const OLGA = { email: 'olga@acme.example' }
const ANA = {
  id: 'id-of-ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  document: null,
  documentReadAloud: null,
  phone: null,
  phoneReadAloud: null,
}
const BRUNO = 'bruno@example.com'
const START: Start = {
  customer: { email: BRUNO },
  cart: null,
  reason: '',
  isReasonGiven: false,
}
const calm = { problem: null, retryInSeconds: null }
const TIME = { leftMs: 65_000, warningMs: 120_000 }

/** One thing that a state may have. */
type Trait = (state: State) => State

const put =
  (parts: Partial<State>): Trait =>
  (state) => ({ ...state, ...parts })

/** In what is there, or was before what is under way. */
const putBefore =
  (parts: object): Trait =>
  (state) => {
    const { impersonation } = state
    const now = 'before' in impersonation ? impersonation.before : impersonation
    const changed = { ...now, ...parts } as never

    return {
      ...state,
      impersonation:
        'before' in impersonation
          ? ({ ...impersonation, before: changed } as Impersonation)
          : changed,
    }
  }

const refusals = (names: Record<Refusal, true>) =>
  Object.keys(names) as Refusal[]

/** Typed so that none is forgotten. */
const REFUSALS = refusals({
  ADDRESS_NOT_FOUND: true,
  ALREADY_REGISTERED: true,
  CART_CHOICE_NEEDED: true,
  CART_NOT_THEIRS: true,
  COOKIE_IN_THE_WAY: true,
  CROSS_SITE: true,
  CUSTOMER_CHANGED: true,
  CUSTOMER_EXCLUDED: true,
  CUSTOMER_GONE: true,
  CUSTOMER_NOT_FOUND: true,
  CUSTOMER_NOT_LOADED: true,
  DOCUMENT_UNCHECKED: true,
  HALF_DONE: true,
  INVALID_DOCUMENT: true,
  INVALID_EMAIL: true,
  INVALID_NAME: true,
  INVALID_NOTE: true,
  INVALID_PHONE: true,
  INVALID_POSTAL_CODE: true,
  INVALID_REASON: true,
  NOBODY_SERVED: true,
  NOT_ALLOWED: true,
  NO_RECORDS: true,
  NOT_AN_OPERATOR: true,
  ORDER_NOT_FOUND: true,
  ORDER_UNAVAILABLE: true,
  OWN_EMAIL: true,
  PLATFORM_UNAVAILABLE: true,
  REASON_NEEDED: true,
  REGISTRATION_NOT_ALLOWED: true,
  SEARCH_DOWN: true,
  SEARCH_NOT_ALLOWED: true,
  SESSION_APP_MISSING: true,
  SESSION_EXPIRED: true,
  TOO_MANY_REQUESTS: true,
})
const OF_A_REGISTRATION: RegisterProblem[] = [
  'ALREADY_REGISTERED',
  'DOCUMENT_UNCHECKED',
  'INVALID_DOCUMENT',
  'INVALID_EMAIL',
  'INVALID_NAME',
  'INVALID_PHONE',
  'REGISTRATION_NOT_ALLOWED',
]
const OF_A_SEARCH: Refusal[] = ['SEARCH_DOWN', 'SEARCH_NOT_ALLOWED']
const PROBLEMS: Problem[] = [
  ...REFUSALS.filter(
    (name) => ![...OF_A_REGISTRATION, ...OF_A_SEARCH].includes(name)
  ),
  'INVALID_EMAIL',
  'NO_ANSWER',
  'NOT_ENDED',
  'ITEMS_PENDING',
]
const WARNINGS: Warning[] = [
  'CART_OF_OPERATOR',
  'CART_OF_ANOTHER',
  'CART_UNKNOWN',
  'CART_BROKEN',
  'B2B_IMPERSONATION',
  'NOT_STARTED_HERE',
]
const NOTICES: Array<CartNotice | null> = [
  null,
  'CART_NOT_PARKED',
  'CART_PARKED',
  'CART_JOINED',
  'CART_RESUMED',
  'CART_UNREADABLE',
  'ITEMS_DROPPED',
  'ITEMS_MOVED',
  'PARKED_CART_GONE',
]
const OWN_CARTS: CartNotice[] = [
  'OWN_CART_BACK',
  'OWN_CART_KEPT',
  'OWN_CART_LOST',
]
const DONE: Done[] = [
  'deliverTo',
  'orderAgain',
  'orderedInPart',
  'started',
  'switched',
  'repaired',
  'ended',
  'expired',
]

const found = (parts: object = {}) => ({
  id: 'id-of-ana',
  name: 'Ana Souza',
  email: 'a***@example.com',
  phone: null,
  document: null,
  foundBy: 'NAME' as const,
  isExact: false,
  isSimilar: false,
  ...parts,
})
const answered = (
  term: string,
  parts: Partial<Answered['search']> = {},
  more: Partial<Answered> = {}
): CustomerList => ({
  is: 'answered',
  term,
  search: {
    customers: [],
    hasMore: false,
    kinds: ['NAME'],
    searchable: ['EMAIL', 'PHONE', 'DOCUMENT', 'ORDER', 'NAME'],
    refusal: null,
    retryInSeconds: null,
    ...parts,
  },
  isOpen: true,
  active: null,
  ...more,
})
const two = [found(), found({ id: 'id-of-anabel' })]
const typedAs = (list: CustomerList) =>
  put({ list, field: { ...EMPTY_FIELD, isOpen: true, text: list.term } })
const form = (
  is: 'open' | 'sending' | 'registered',
  objection: Objection = NO_OBJECTION
) =>
  put({
    registration: {
      is,
      notFound: { term: BRUNO },
      draft: draftOf({ term: BRUNO }),
      objection,
    },
  })
const objected = (
  problem: RegisterProblem,
  foundBy: 'EMAIL' | 'DOCUMENT' | null = null,
  seconds: number | null = null
) =>
  form(
    'open',
    objectionOf(
      {
        email: BRUNO,
        firstName: 'B',
        lastName: 'L',
        document: '1',
        phone: '2',
      },
      problem,
      foundBy && found({ foundBy }),
      seconds
    )
  )

/** Who operates, and for whom. */
const BASES: Trait[] = [
  put({
    impersonation: { is: 'idle', operator: OLGA, warning: null, ...calm },
  }),
  put({
    impersonation: {
      is: 'impersonating',
      operator: OLGA,
      customer: ANA,
      warning: null,
      ...calm,
    },
  }),
  put({ impersonation: { is: 'leftBehind', operator: OLGA, ...calm } }),
  put({ impersonation: { is: 'leftBehind', operator: null, ...calm } }),
  put({
    impersonation: {
      is: 'denied',
      problem: 'NOT_AN_OPERATOR',
      retryInSeconds: null,
    },
  }),
  put({ impersonation: { is: 'stale' } }),
  put({ impersonation: { is: 'uncertain' } }),
]

/** All that may be besides, each of them something else. */
const DIMENSIONS: Trait[][] = [
  PROBLEMS.flatMap((problem) => [
    putBefore({ problem }),
    ...(problem === 'TOO_MANY_REQUESTS'
      ? [putBefore({ problem, retryInSeconds: 7 })]
      : []),
  ]),
  WARNINGS.map((warning) => putBefore({ warning })),
  [
    (state) => acting(state, { is: 'starting', start: START, news: null }),
    (state) => acting(state, { is: 'repairing', news: null }),
    (state) => acting(state, { is: 'changing', news: null }),
    (state) => acting(state, { is: 'ending', done: 'ended', news: null }),
    (state) =>
      put({ isCartAwaited: true })(
        acting(state, { is: 'ending', done: 'ended', news: null })
      ),
    (state) =>
      acting(state, {
        is: 'choosing',
        start: START,
        choices: ['MOVE', 'EMPTY'],
      }),
  ],
  DONE.flatMap((done) => [
    ...NOTICES.map((notice) => put({ news: { done, notice, losses: null } })),
    ...OWN_CARTS.map((ownCart) =>
      put({ news: { done, notice: null, ownCart, losses: null } })
    ),
  ]),
  [
    form('open'),
    form('sending'),
    form('registered'),
    form(
      'open',
      objectionToGaps(draftOf({ term: BRUNO }), ['firstName']) ?? NO_OBJECTION
    ),
    ...OF_A_REGISTRATION.map((problem) => objected(problem)),
    objected('ALREADY_REGISTERED', 'EMAIL'),
    objected('ALREADY_REGISTERED', 'DOCUMENT'),
    ...(
      [
        'OWN_EMAIL',
        'NOT_AN_OPERATOR',
        'SESSION_EXPIRED',
        'PLATFORM_UNAVAILABLE',
        'HALF_DONE',
        'NO_ANSWER',
        'CROSS_SITE',
        'TOO_MANY_REQUESTS',
      ] as const
    ).map((problem) => objected(problem)),
    objected('TOO_MANY_REQUESTS', null, 7),
  ],
  [
    put({ field: { ...EMPTY_FIELD, isOpen: true } }),
    typedAs(answered('a', { kinds: [], searchable: [] })),
    typedAs(answered('???', { kinds: [], searchable: [] })),
    typedAs({ is: 'searching', term: 'ana' }),
    typedAs({ is: 'searching', term: BRUNO }),
    typedAs(answered('ana')),
    typedAs(answered('ana', { customers: two.slice(1) })),
    typedAs(answered('ana', { customers: two })),
    typedAs(answered('ana', { customers: two }, { isChoiceWanted: true })),
    typedAs(answered('ana', { customers: two, hasMore: true })),
    typedAs(answered('ana', { customers: [found({ isSimilar: true })] })),
    typedAs(answered('ana', { customers: two, searchable: ['EMAIL', 'NAME'] })),
    typedAs(answered('v1-01', { kinds: ['ORDER'], searchable: ['EMAIL'] })),
    typedAs(answered('', { customers: two })),
    typedAs(answered(BRUNO, { kinds: ['EMAIL'] })),
    typedAs(answered(BRUNO, { kinds: ['EMAIL'], customers: two.slice(1) })),
    typedAs(answered(BRUNO, { kinds: ['EMAIL'], customers: two })),
    ...(
      [
        ...OF_A_SEARCH,
        'TOO_MANY_REQUESTS',
        'SESSION_EXPIRED',
        'OWN_EMAIL',
      ] as const
    ).flatMap((refusal) =>
      ['ana', BRUNO].map((term) =>
        typedAs(
          answered(term, {
            kinds: [],
            searchable: [],
            refusal,
            retryInSeconds: 7,
          })
        )
      )
    ),
  ],
  ['+5521999990001', BRUNO].map((text) =>
    put({ field: { ...EMPTY_FIELD, isOpen: true, text, origin: 'call' } })
  ),
  [
    (state) =>
      put({ field: { ...state.field, offer: '+5521999990001' } })(state),
  ],
  [
    put({ missing: ['list'] }),
    put({
      missing: ['rest'],
      panels: { areDetailsOpen: true, isCollapsed: null },
    }),
    put({ missing: ['registerForm'] }),
    put({ missing: ['reasonField'] }),
  ],
  [(state) => put({ settings: { ...state.settings, search: false } })(state)],
  [put({ isInterrupted: true })],
  (
    [
      { is: 'loading' },
      { is: 'none' },
      { is: 'down' },
      { is: 'refused', refusal: 'SESSION_EXPIRED' },
    ] as const
  ).flatMap((part) =>
    [
      { customer: null, servedEmail: ANA.email, parts: { cart: part } },
      // The operator's own, of nobody.
      { customer: null, servedEmail: null, parts: { calls: part } },
    ].map((card) =>
      put({ card, panels: { areDetailsOpen: true, isCollapsed: null } })
    )
  ),
  (['idle', 'hard'] as const).map(
    (limit): Trait =>
      (state) =>
        put({ countdown: { ...state.countdown, left: { limit, ...TIME } } })(
          state
        )
  ),
  [put({ isFramed: true })],
  [put({ isOffline: true })],
  [put({ panels: { areDetailsOpen: false, isCollapsed: true } })],
  [put({ privacy: { isScreenShared: true, revealed: null } })],
]

/**
 * Every state that an operator may be in, with any two things besides: what a
 * sentence contradicts is never more than that.
 */
export function* everyState(): Generator<State> {
  const fresh = initialState(DEFAULTS, () => null, 0, false)

  for (const base of BASES) {
    const bare = base(fresh)

    yield bare
    for (const [index, dimension] of DIMENSIONS.entries()) {
      for (const trait of dimension) {
        const one = trait(bare)

        yield* possible(one)
        for (const others of DIMENSIONS.slice(index + 1)) {
          for (const other of others) {
            yield* possible(other(one))
          }
        }
      }
    }
  }
}

function acting(state: State, act: object): State {
  const { impersonation } = state

  return canStart(impersonation) || impersonation.is === 'leftBehind'
    ? {
        ...state,
        impersonation: {
          before: settled(impersonation),
          ...act,
        } as Impersonation,
      }
    : state
}

/** What the core's own tests say never happens is no state. */
function* possible(state: State): Generator<State> {
  const { countdown, impersonation, news } = state
  const view = viewIn(state)
  const { customer, operator, shown, warning } = view
  const isUnderWay = isActing(impersonation) || impersonation.is === 'choosing'
  const ownWarning = 'warning' in shown ? shown.warning : null
  const { problem } = 'problem' in shown ? shown : calm
  const rules = [
    // Each warning is about a customer, or about none.
    ownWarning === null ||
      (ownWarning === 'CART_BROKEN') === (customer === null),
    problem !== 'CUSTOMER_CHANGED' || customer !== null,
    problem !== 'NOBODY_SERVED' || shown.is === 'idle',
    // No limit holds for whom nobody has confirmed.
    problem !== 'NOT_ENDED' ||
      (customer !== null && warning !== 'NOT_STARTED_HERE'),
    news === null ||
      (!isUnderWay &&
        !isOutOfDate(view) &&
        isNewsTrue(news.done, {
          customer,
          operator,
          warning,
          servedSeconds: null,
          isRepairSafe: false,
          refusal: null,
        }) &&
        // What is asked for makes an end of them.
        (problem === null || problem === 'SESSION_EXPIRED')),
    countdown.left === null ||
      (customer !== null &&
        !isActing(impersonation) &&
        warning !== 'NOT_STARTED_HERE'),
    !['changing', 'repairing'].includes(impersonation.is) || customer !== null,
    // With anybody else it is forgotten.
    !state.card || (customer?.email ?? null) === state.card.servedEmail,
    impersonation.is !== 'starting' || shown.is !== 'leftBehind',
    impersonation.is !== 'choosing' || shown.is !== 'leftBehind',
    // News go as the way to another customer is opened.
    news === null || customer === null || !state.field.isOpen,
  ]

  if (rules.every(Boolean)) {
    yield state
  }
}
