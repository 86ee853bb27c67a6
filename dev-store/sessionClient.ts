import type { Emulator } from './emulator'
import { type Answer, isObject, json, parseJson, type Request } from './http'

const FIELD =
  /\bupdateSession\b[^{]*@context\([^)]*"vtex\.session-client(?:@1(?:\.x)?)?"/
const SESSION = 'vtex_session'

/** What it sends for a block that writes to the session. */
export const UPDATE_SESSION = `mutation updateSession($fields: SessionFieldsJSONInput!) {
  updateSession(fields: $fields) @context(provider: "vtex.session-client") {
    ... on SessionSuccess { id namespaces }
  }
}`

/**
 * Stands in for vtex.session-client, with which any block of a theme writes to
 * the session: its mutation `updateSession` sends the Session Manager the cookie
 * of the session, and no sign-in. Nothing when the request is not for it.
 *
 * @see https://github.com/vtex-apps/session-client, node/resolvers/updateSession.ts
 */
export async function answerSessionClient(
  request: Request,
  emulator: Emulator
): Promise<Answer | undefined> {
  const { query, variables } = objectOr(parseJson(request.body))

  if (!FIELD.test(String(query))) {
    return undefined
  }
  const { fields, items = ['*'] } = objectOr(variables)
  const values = Object.entries(objectOr(fields)).map(([key, value]) => [
    key,
    { value },
  ])
  const ask = (method: string, asked: string, body = '') =>
    emulator.answer({
      ...request,
      method,
      path: '/api/sessions',
      query: new URLSearchParams(asked),
      headers: {},
      cookies: new Map(
        [...request.cookies].filter(([name]) => name === SESSION)
      ),
      body,
    })

  await ask('PATCH', '', JSON.stringify({ public: Object.fromEntries(values) }))
  const read = await ask('GET', `items=${[items].flat().join(',')}`)

  return json(200, { data: { updateSession: parseJson(String(read.body)) } })
}

function objectOr(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}
