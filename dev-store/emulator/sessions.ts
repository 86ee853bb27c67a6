import { keepCookie } from '../cookies'
import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  refuse,
} from '../http'
import type { Ids } from '../ids'
import { type Api, isUnder } from './api'
import { forgetMarketing } from './marketing'
import { answerSegment, segmentOf, segmentToken } from './segment'
import {
  emptySession,
  LIFETIME_SECONDS,
  namespacesOf,
  type Session,
  valueAt,
  withoutProfile,
} from './session'
import type { CallPlatform, SessionApp } from './sessionApp'
import { authentication } from './sessionApps/authentication'
import { checkout } from './sessionApps/checkout'
import { FROM_SESSION, impersonate } from './sessionApps/impersonate'
import { profile } from './sessionApps/profile'
import { store } from './sessionApps/store'
import { storefrontPermissions } from './sessionApps/storefrontPermissions'
import { takeCookies, takePublic } from './sessionInput'
import type { TokenKey } from './tokens'
import { forgetApp, runCreateCall, runTransformCalls } from './transformSession'
import type { Trouble } from './trouble'

const ROOT = '/api/sessions'
// By this a page drops its session, as when the binding has changed.
const INVALID = `${ROOT}/invalidToken`
const SEGMENTS = '/api/segments'
const APPS: SessionApp[] = [
  authentication,
  impersonate,
  profile,
  store,
  checkout,
  storefrontPermissions,
]

/**
 * The Session Manager: its API, and the sessions it keeps.
 */
export interface SessionManager extends Api {
  /** The session named by a request's cookie. */
  sessionOf(cookies: Map<string, string>): Session | undefined
}

/**
 * A Session Manager without sessions.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function createSessionManager(
  callFor: (request?: Request) => CallPlatform,
  trouble: Trouble,
  ids: Ids,
  key: TokenKey
): SessionManager {
  const sessions = new Map<unknown, Session>()
  const turns = new Map<string, Promise<unknown>>()

  const named = (token?: string) => sessions.get(key.read(token)?.id)
  const installed = () => APPS.filter((app) => trouble.isInstalled(app.name))

  // Two requests to one session take turns, so that no transform overwrites
  // the outputs of a later one.
  async function inTurn<T>(session: Session, work: () => Promise<T>) {
    const mine = (turns.get(session.id) ?? Promise.resolve()).then(work, work)

    turns.set(session.id, mine)
    try {
      return await mine
    } finally {
      if (turns.get(session.id) === mine) {
        turns.delete(session.id)
      }
    }
  }

  async function created(): Promise<Session> {
    const session = emptySession(ids, key)

    await runCreateCall(session, installed(), callFor())

    return session
  }

  async function dropUninstalled(
    session: Session,
    request: Request
  ): Promise<void> {
    const gone = APPS.filter((app) => !trouble.isInstalled(app.name))
    const isChanged = gone.map((app) => forgetApp(session, app)).includes(true)

    if (isChanged) {
      await runTransformCalls(session, installed(), callFor(request))
    }
  }

  function documentOf(session: Session, items: string) {
    const shown = trouble.hidesProfile(session)
      ? withoutProfile(session)
      : session

    return {
      id: session.id,
      active: true,
      namespaces: namespacesOf(shown, items),
    }
  }

  async function read(request: Request, token?: string): Promise<Answer> {
    const items = request.query.get('items')
    const known = named(token)

    if (!items) {
      return refuse(400, 'The parameter "items" is required')
    }
    if (!known && request.path === INVALID) {
      return drop(items)
    }
    if (!known) {
      return json(200, documentOf(await created(), items))
    }

    return inTurn(known, async () => {
      if (trouble.getTransforms()) {
        takeCookies(known, request)
        await runTransformCalls(known, installed(), callFor(request))
      }
      await dropUninstalled(known, request)

      return json(200, documentOf(known, items), changedSegment(known, request))
    })
  }

  /** The browser gets another session, in which nothing is known. */
  async function drop(items: string): Promise<Answer> {
    const session = await created()

    sessions.set(session.id, session)

    return json(200, documentOf(session, items), cookiesOf(tokensOf(session)))
  }

  async function write(request: Request, token?: string): Promise<Answer> {
    const body = parseJson(request.body)

    if (!isObject(body)) {
      return refuse(400, 'The body is not a JSON object')
    }

    const known = named(token)
    const session = known ?? (await created())

    sessions.set(session.id, session)

    return inTurn(session, async () => {
      const before = valueAt(session, FROM_SESSION)

      takePublic(session, request, body, trouble.hasKnownIssue(885011))
      if (
        before &&
        !valueAt(session, FROM_SESSION) &&
        !trouble.hasKnownIssue(534838)
      ) {
        forgetMarketing(session)
      }
      takeCookies(session, request)
      await dropUninstalled(session, request)
      await runTransformCalls(session, installed(), callFor(request))

      const items = request.query.get('items')
      const isTold =
        items && !(request.method === 'PATCH' && trouble.patchAnswersTokens())
      const tokens = tokensOf(session)

      return json(
        request.method === 'POST' && !known ? 201 : 200,
        isTold ? documentOf(session, items) : tokens,
        cookiesOf(tokens)
      )
    })
  }

  function sessionOf(cookies: Map<string, string>) {
    return named(cookies.get('vtex_session'))
  }

  return {
    name: 'sessions',
    owns: (path) => isUnder(path, ROOT) || isUnder(path, SEGMENTS),
    sessionOf,
    async answer(request) {
      const { method, path } = request
      const token =
        path.slice(ROOT.length + 1) || request.cookies.get('vtex_session')

      if (isUnder(path, SEGMENTS)) {
        if (method !== 'GET') {
          return undefined
        }

        return answerSegment(
          request,
          path.slice(SEGMENTS.length + 1),
          sessionOf(request.cookies)
        )
      }
      if (method === 'GET') {
        return read(request, token)
      }
      if (method === 'POST' || method === 'PATCH') {
        return write(request, token)
      }
    },
  }
}

function tokensOf(session: Session) {
  return {
    sessionToken: session.token,
    segmentToken: segmentToken(segmentOf(session)),
  }
}

function cookiesOf(tokens: ReturnType<typeof tokensOf>): string[] {
  return [
    keepCookie('vtex_session', tokens.sessionToken, LIFETIME_SECONDS),
    keepCookie('vtex_segment', tokens.segmentToken, LIFETIME_SECONDS),
  ]
}

function changedSegment(session: Session, request: Request): string[] {
  const brought = request.cookies.get('vtex_segment')
  const current = segmentToken(segmentOf(session))

  return brought === undefined || brought === current
    ? []
    : [keepCookie('vtex_segment', current, LIFETIME_SECONDS)]
}
