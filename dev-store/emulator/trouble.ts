import { productOf } from '../catalog'
import type { CardForm } from '../checkout/cardForm'
import type { CustomScripts } from '../checkout/customFiles'
import { type Answer, json, type Request, refuse } from '../http'
import { createGate, type Gate, type HeldCalls } from './gate'
import { type HasKnownIssue, KNOWN_ISSUES } from './knownIssues'
import type { OrderEmails } from './orderRecord'
import type { Right } from './rights'
import { type Session, valueAt } from './session'
import { textOf } from './sessionApp'
import type { StockOf } from './stock'
import { complaintAbout, type Fault, type Switches } from './troubleOrder'

/**
 * What is about to happen to one call.
 */
export interface Verdict {
  delayMs: number
  /** Sent in place of the API's own answer. */
  answer?: Answer
  /** The API does its work, but its answer breaks off. */
  isCut: boolean
  /** There is neither work nor answer: the connection breaks. */
  isHungUp: boolean
  /** The answer comes byte by byte, with so many milliseconds between them. */
  dripMs: number
  /** Where it waits before anything is done. */
  gate?: Gate
}

/**
 * The trouble the emulated platform is in, as somebody ordered it.
 */
export interface Trouble {
  /** Adds a fault or sets switches; the answer tells what was wrong. */
  order(sent: unknown): Answer
  /** Keeps the next calls of this kind, one by default, until they may go on. */
  hold(sent: Fault): HeldCalls
  /** Everything is as it should be again, or for one operation. */
  clear(operation?: string): Answer
  list(): Answer
  /** Decides about one call, and counts it. */
  meet(api: string, request: Request): Verdict
  isInstalled(app: string): boolean
  /** Whether the B2B Suite empties carts as the organisation changes. */
  clearsCart(): boolean
  /** Whether this answer leaves out the customer's profile. Counts. */
  hidesProfile(session: Session): boolean
  patchAnswersTokens(): boolean
  getTransforms(): boolean
  hasKnownIssue: HasKnownIssue
  /** Whether checkout masks emails as well. */
  masksEmails(): boolean
  /** Whether a cart is changed only by who proves that it is theirs. */
  checksOwnership(): boolean
  /** Whether a cart gets the data of the admin whose session comes with a call. */
  fillsInOperator(): boolean
  /** Whether a cart has what is known of its registered customer. */
  fillsInProfiles(): boolean
  /** Whether a cart stays in the trade policy in which it began. */
  keepsSalesChannel(): boolean
  stockOf: StockOf
  /** The products whose last piece a promotion makes a line of its own. */
  splitProducts(): readonly string[]
  /** What checkout answers, for good, whatever is asked about an order form. */
  breakageOf(orderFormId: string): number | undefined
  /** Whether operators may give prices by hand. */
  allowsManualPrice(): boolean
  /** Whether no Set-Cookie of our service reaches the browser. */
  dropsSetCookie(): boolean
  /** Whether operators have this right. */
  may(right: Right): boolean
  /** Whether a search takes no notice of accents. */
  masterDataFolds(): boolean
  /** What alone can be filtered by; nothing when it is as usual. */
  masterDataFilters(): readonly string[] | undefined
  orderEmails(): OrderEmails
  /** Whether the telesales role was taken from this person. */
  isRevoked(email: string): boolean
  /** Whether the role in one account counts in all of them. */
  impersonateIgnoresAccount(): boolean
  /** Whether the admin's email takes the place of the next profile's. Counts. */
  takesOperatorsEmail(): boolean
  /** What is on the page of VTEX Checkout. */
  checkoutPage(): { customScripts: CustomScripts; cardForm: CardForm }
}

const OPTIONAL_APPS = new Set(['storefront-permissions'])

/**
 * No trouble at all, yet.
 */
export function createTrouble(): Trouble {
  let faults: Fault[] = []
  let switches: Switches = {}
  const gates = new WeakMap<Fault, Gate>()

  const list = () => json(200, { faults, ...switches })

  return {
    list,
    isInstalled: (app) => switches.installed?.[app] ?? !OPTIONAL_APPS.has(app),
    clearsCart: () => switches.clearCart === true,
    patchAnswersTokens: () => switches.sessionsPatchAnswers === 'tokens',
    getTransforms: () => switches.getTransforms === true,
    hasKnownIssue: (issue) =>
      switches.knownIssues?.[issue] ?? KNOWN_ISSUES[issue],
    masksEmails: () => switches.maskedEmails === true,
    checksOwnership: () => switches.checksOwnership === true,
    fillsInOperator: () => switches.fillsInOperator === true,
    fillsInProfiles: () => switches.fillsInProfiles === true,
    keepsSalesChannel: () => switches.keepsSalesChannel === true,
    stockOf(id) {
      const product = productOf(id)

      if (!product) {
        return null
      }

      const { stock = {} } = switches

      return Object.hasOwn(stock, id)
        ? stock[id]
        : (product.stock ?? Number.POSITIVE_INFINITY)
    },
    splitProducts: () => switches.splitProducts ?? [],
    breakageOf(id) {
      const { brokenCarts = {} } = switches

      return Object.hasOwn(brokenCarts, id) ? brokenCarts[id] : undefined
    },
    allowsManualPrice: () => switches.allowManualPrice === true,
    dropsSetCookie: () => switches.dropsSetCookie === true,
    may: (right) => !switches.mayNot?.includes(right),
    masterDataFolds: () => switches.masterDataFolds !== false,
    masterDataFilters: () => switches.masterDataFilters,
    orderEmails: () => switches.orderEmails ?? 'hashed',
    isRevoked: (email) =>
      switches.revokedRoles?.some(
        (revoked) => revoked.toLowerCase() === email.toLowerCase()
      ) ?? false,
    impersonateIgnoresAccount: () =>
      switches.impersonateIgnoresAccount === true,
    takesOperatorsEmail() {
      const left = switches.operatorsEmailOnTheWay ?? 0

      if (left === 0) {
        return false
      }
      switches.operatorsEmailOnTheWay = left - 1

      return true
    },
    checkoutPage() {
      const { customScripts = 'quiet', cardForm = 'frame' } = switches

      return { customScripts, cardForm }
    },
    clear(operation) {
      faults = faults.filter(
        (fault) => operation !== undefined && fault.operation !== operation
      )
      if (operation === undefined) {
        switches = {}
      }

      return list()
    },
    order(sent) {
      const complaint = complaintAbout(sent)

      if (complaint !== undefined) {
        return refuse(400, complaint)
      }

      if ('api' in (sent as object)) {
        faults.push({ ...(sent as Fault) })
      } else {
        const { installed, knownIssues, stock, brokenCarts, ...others } =
          sent as Switches

        switches = {
          ...switches,
          ...others,
          installed: { ...switches.installed, ...installed },
          knownIssues: { ...switches.knownIssues, ...knownIssues },
          stock: { ...switches.stock, ...stock },
          brokenCarts: { ...switches.brokenCarts, ...brokenCarts },
        }
      }

      return list()
    },
    hold(sent) {
      const fault = { times: 1, ...sent }
      const { gate, held } = createGate(fault.times)

      faults.push(fault)
      gates.set(fault, gate)

      return held
    },
    meet(api, request) {
      const verdict: Verdict = {
        delayMs: 0,
        isCut: false,
        isHungUp: false,
        dripMs: 0,
      }
      let isFailing = false

      for (const fault of faults) {
        if (fault.api !== api || !isMeant(fault, request)) {
          continue
        }
        if (fault.skip) {
          fault.skip--
          continue
        }

        const { delayMs = 0, dripMs = 0, hangUp, reset } = fault
        const answer = gates.has(fault) ? undefined : answerOf(fault)
        const fails = [answer, reset, hangUp, dripMs].some(Boolean)

        // One call fails in one way: a second failure waits for the next.
        if (fails && isFailing) {
          continue
        }
        verdict.delayMs += delayMs
        verdict.gate ??= gates.get(fault)
        if (fails) {
          Object.assign(verdict, {
            answer,
            isCut: reset === true,
            isHungUp: hangUp === true,
            dripMs,
          })
        }
        isFailing ||= fails
        if (fault.times !== undefined) {
          fault.times--
        }
      }
      faults = faults.filter(({ times }) => times !== 0)

      return verdict
    },
    hidesProfile(session) {
      const isImpersonating =
        textOf(valueAt(session, 'impersonate.storeUserId')) !== undefined

      if (!switches.profileNullReads || !isImpersonating) {
        return false
      }
      switches.profileNullReads--

      return true
    },
  }
}

function isMeant({ method, operation, path }: Fault, request: Request) {
  return (
    (operation === undefined ||
      operation === request.headers['x-vtex-operation-id']) &&
    (method === undefined || method.toUpperCase() === request.method) &&
    (path === undefined || addressOf(request).includes(path))
  )
}

function addressOf({ path, query }: Request): string {
  return `${path}?${query}`
}

function answerOf(fault: Fault): Answer | undefined {
  const { body, bytes, status, delayMs, dripMs, hangUp, reset } = fault
  const failsOtherwise = delayMs || dripMs || hangUp || reset

  if (bytes !== undefined) {
    return bigAnswer(status ?? 200, bytes)
  }
  if (body === undefined && status === undefined && failsOtherwise) {
    return undefined
  }
  if (body === undefined) {
    return refuse(status ?? 503, 'The dev store was told to fail here')
  }
  if (typeof body !== 'string') {
    return json(status ?? 200, body)
  }

  const headers = { 'content-type': 'text/html; charset=utf-8' }

  return { status: status ?? 200, headers, cookies: [], body }
}

function bigAnswer(status: number, bytes: number): Answer {
  const body = Buffer.alloc(bytes, 'x')

  body.write('{"x":"')
  body.write('"}', Math.max(0, bytes - 2))

  return { ...json(status, null), body }
}
