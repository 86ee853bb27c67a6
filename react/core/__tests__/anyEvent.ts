import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import type {
  Customer,
  CustomerSearch,
  FoundCustomer,
  TelesalesResult,
  TelesalesSession,
} from '../answers'
import { backTo, storedBack } from '../back'
import { CARD_PARTS } from '../card'
import { draftOf, FIELDS } from '../draft'
import type { Event, Part, Timer } from '../events'
import { FACTS } from '../facts'
import { handoverOf } from '../news'
import { storedCall } from '../screenPop'
import { DEFAULTS } from '../settings'
import { ana, bruno, olga } from './people'

const pick = fc.constantFrom
const just = <Type extends string>(...types: Type[]) =>
  pick(...types.map((type) => ({ type })))
const of = <Type extends string, Rest extends object>(
  type: Type,
  rest: { [Name in keyof Rest]: fc.Arbitrary<Rest[Name]> }
) =>
  fc.record(rest).map((known) => ({ type, ...known }) as { type: Type } & Rest)

const carla: Customer = { ...ana, id: null, email: 'carla@example.com' }
const customer = pick(ana, bruno, carla)
const which = pick<Array<{ email: string } | { id: string }>>(
  ...[ana, bruno, carla].map(({ email }) => ({ email })),
  ...[{ id: 'id-of-ana' }, { id: 'id-of-bruno' }]
)

/** Whatever our service may read of a session. */
export const anySession: fc.Arbitrary<TelesalesSession> = fc.record({
  operator: pick(null, olga, olga, olga, { email: 'omar@acme.example' }),
  customer: fc.option(customer, { freq: 2 }),
  warning: pick(
    ...([null, null, null, null] as const),
    ...(['LEFT_BEHIND', 'CART_OF_ANOTHER', 'NOT_STARTED_HERE'] as const)
  ),
  servedSeconds: pick(null, 0, 60, 90, 600),
  isRepairSafe: pick(false, false, true),
  refusal: fc.constant(null),
})

const LOSS = {
  name: 'Enamel mug',
  partOf: null,
  quantity: 2,
  taken: 1,
  missing: [],
  reason: null,
}

/** Whatever becomes of a start, an end or a repair. */
export const anyResult: fc.Arbitrary<TelesalesResult> = fc.record({
  session: anySession,
  refusal: pick(
    ...([null, null] as const),
    ...(['HALF_DONE', 'SESSION_EXPIRED', 'INVALID_EMAIL'] as const),
    ...(['REASON_NEEDED', 'INVALID_REASON', 'NOBODY_SERVED'] as const),
    ...(['CART_CHOICE_NEEDED', 'PLATFORM_UNAVAILABLE'] as const)
  ),
  retryInSeconds: pick(null, 7),
  notice: pick(null, 'CART_PARKED' as const),
  ownCart: pick(null, 'OWN_CART_KEPT' as const),
  resumed: fc.constant(null),
  losses: pick([], [LOSS]),
  choices: fc.subarray([
    'BOTH' as const,
    'MOVE' as const,
    'RESUME' as const,
    'EMPTY' as const,
  ]),
  summaries: fc.constant([]),
  cookies: fc.constant(null),
})

/** What may be in a field. */
const text = fc.oneof(
  pick('', 'an', 'ana', 'ana souza', '李小龙', ana.email, bruno.email),
  anyText(8)
)

const found: fc.Arbitrary<FoundCustomer> = fc.record({
  id: pick('id-of-ana', 'id-of-bruno', '7'),
  name: fc.option(text),
  email: text,
  phone: fc.constant(null),
  document: fc.constant(null),
  foundBy: pick(null, 'NAME' as const),
  isExact: fc.boolean(),
  isSimilar: fc.boolean(),
})

/** Whatever a search may find. */
export const anySearch: fc.Arbitrary<CustomerSearch> = fc.record({
  customers: fc.array(found, { maxLength: 3 }),
  hasMore: fc.boolean(),
  kinds: fc.constant([]),
  searchable: fc.constant([]),
  refusal: pick(null, null, 'SEARCH_DOWN' as const),
  retryInSeconds: fc.constant(null),
})

/** Whatever becomes of a registration. */
export const anyRegistration = fc.record({
  refusal: pick(null, 'INVALID_NAME' as const, 'ALREADY_REGISTERED' as const),
  duplicate: fc.option(found),
  retryInSeconds: fc.constant(null),
})

/** What a theme may say, as far as it matters to what happens. */
export const anySettings = fc.record({
  cart: pick('move' as const, 'empty' as const, 'ask' as const),
  reason: pick('off' as const, 'optional' as const, 'required' as const),
  search: pick(true, true, true, false),
  recents: fc.boolean(),
  registerRequires: fc.constant<[]>([]),
  idleLimitMinutes: pick(0, 1),
  hardLimitMinutes: pick(0, 2),
})

/** What may be loaded, or not. */
export const PARTS: Part[] = [
  ...(['list', 'registerForm', 'reasonField'] as const),
  ...(['rest', 'losses', 'choice', 'card'] as const),
]

const activity = pick(null, '0', '60000')
const back = pick(
  null,
  storedBack(backTo(ana, olga.email, 0), 0),
  '{}',
  '[20000,0,"olga@acme.example","bruno@example.com",7]',
  '['
)
const handover = pick(
  ...[
    null,
    null,
    'serving',
    handoverOf({ done: 'started', notice: 'ITEMS_MOVED', losses: '[]' }),
  ],
  ...[handoverOf({ done: 'ended', notice: null, losses: null }), 'expired']
)

/** Something that our service answers to nobody's question. */
const anyAnswer: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: of('sessionRead', { session: anySession, handover, activity }),
  },
  of('sessionUnread', { isKnownOperator: fc.boolean() }),
  of('expiryRead', { session: fc.option(anySession) }),
  { weight: 3, arbitrary: of('actAnswered', { result: anyResult }) },
  of('actUnanswered', { session: fc.option(anySession) }),
  {
    weight: 2,
    arbitrary: of('customersFound', {
      term: text,
      search: fc.option<CustomerSearch>(anySearch, { freq: 9 }),
    }),
  },
  of('cardAnswered', {
    part: pick(...CARD_PARTS),
    asked: fc.constant({ is: 'loading' as const }),
    answer: fc.constant(null),
  }),
  of('registerAnswered', {
    draft: fc.constant(draftOf({ term: '' })),
    result: fc.option(anyRegistration),
  })
)

/** Something that an operator does, or another app. */
const anyAct: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: of('startAsked', {
      customer: which,
      cart: pick(undefined, 'EMPTY' as const),
      reason: pick<unknown[]>(undefined, undefined, '', ' T-1 ', 7),
    }),
  },
  of('choiceMade', { choice: pick('EMPTY' as const, 'MOVE' as const) }),
  just('choiceDropped', 'repairAsked', 'reloadAsked'),
  of('endAsked', { done: pick('ended' as const, 'expired' as const) })
)

const anyUse: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: of('fieldTyped', {
      text,
      isComposing: pick(false, false, true),
    }),
  },
  just('compositionStarted', 'fieldEntered', 'formEntered', 'formLeft'),
  just('submitted', 'submitted', 'searchAsked'),
  just('switchToggled', 'switchClosed', 'shortcutPressed'),
  just('offerTaken', 'detailsToggled', 'detailsClosed', 'cardToggled'),
  of('cardToggled', { customer: found }),
  of('noteTyped', { text }),
  of('cardPartAsked', { part: pick(...CARD_PARTS) }),
  of('listKeyPressed', {
    key: pick(
      ...(['next', 'previous', 'first', 'last'] as const),
      ...(['text', 'open', 'close'] as const)
    ),
  }),
  of('optionChosen', { place: pick(0, 1, 2) }),
  of('reasonTyped', { text }),
  of('registerOpened', {
    notFound: fc.record({
      term: text,
      draft: pick(undefined, null, { firstName: 'Ana' }),
    }),
  }),
  just('registerClosed', 'registerSubmitted', 'registerSubmitted'),
  of('draftFilled', { field: pick(...FIELDS), text }),
  of('hintAccepted', { email: pick(ana.email) }),
  of('collapsed', { isCollapsed: fc.boolean() }),
  of('factRevealed', { fact: fc.option(pick(...FACTS)) })
)

const anyWorldly: fc.Arbitrary<Event> = fc.oneof(
  anySettings.map(
    (settings): Event => ({
      type: 'settingsChanged',
      settings: { ...DEFAULTS, ...settings },
    })
  ),
  of('pageChanged', {
    id: pick('store.home', 'store.product'),
    isHidden: pick(false, false, true),
  }),
  just('signalled', 'focused'),
  of('waited', {
    timer: pick<Timer[]>('search', 'refresh', 'reveal', 'call', 'back'),
  }),
  of('ticked', { activity }),
  of('acted', { activity }),
  fc.tuple(text, fc.boolean()).map(
    ([term, isOffer]): Event => ({
      type: 'called',
      stored: storedCall(term, 0, isOffer),
    })
  ),
  of('screenShared', { isShared: fc.boolean() }),
  of('networkChanged', { isOffline: fc.boolean() }),
  of('partMissing', {
    part: pick(...PARTS),
  }),
  of('partLoaded', { part: pick(...PARTS), activity, back }),
  of('barRemoved', { place: fc.nat(9), caret: fc.option(fc.nat(9)) }),
  of('focusLost', {
    from: pick('countdown' as const, 'choices' as const, 'content' as const),
  })
)

/** What a person, our service or the page may tell a toolbar, at any time. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: anyAnswer },
  { weight: 2, arbitrary: anyAct },
  { weight: 5, arbitrary: anyUse },
  { weight: 2, arbitrary: anyWorldly }
)

/** What only a person or the page tells. */
export const anyDeed: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: anyAct },
  { weight: 4, arbitrary: anyUse },
  { weight: 1, arbitrary: anyWorldly }
)
