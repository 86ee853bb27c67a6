import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { isObject, parseJson } from '../http'

/** So many are known by heart: to verify one takes long. */
const MAX_KNOWN = 1000
const HEADER = { alg: 'ES256', kid: 'dev-store', typ: 'jwt' }

/**
 * What a token says.
 */
export type Claims = Record<string, unknown>

/**
 * The key with which VTEX signs its tokens, and knows them again.
 */
export interface TokenKey {
  /** A token that lasts so long, with these claims and those of all tokens. */
  sign(claims: Claims, lifetimeSeconds: number, id: string): string
  /** What a token says that was signed with this key and has not expired. */
  read(token: unknown): Claims | undefined
}

/**
 * A new key. Tokens are JWTs, signed by ES256.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function createTokenKey(): TokenKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  })
  const dsaEncoding = 'ieee-p1363' as const
  const known = new Set<string>()

  function isOurs(token: string): boolean {
    const [header = '', said = '', signature = '', ...more] = token.split('.')

    return (
      more.length === 0 &&
      verify(
        'sha256',
        Buffer.from(`${header}.${said}`),
        { key: publicKey, dsaEncoding },
        Buffer.from(signature, 'base64url')
      )
    )
  }

  function remember(token: string): void {
    if (known.size >= MAX_KNOWN) {
      known.clear()
    }
    known.add(token)
  }

  return {
    sign(claims, lifetimeSeconds, id) {
      const iat = nowSeconds()
      const said = {
        ...claims,
        exp: iat + lifetimeSeconds,
        iat,
        iss: 'token-emitter',
        jti: id,
      }
      const signed = [HEADER, said]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.')
      const signature = sign('sha256', Buffer.from(signed), {
        key: privateKey,
        dsaEncoding,
      })

      const token = `${signed}.${signature.toString('base64url')}`

      remember(token)

      return token
    },
    read(token) {
      if (typeof token !== 'string' || !(known.has(token) || isOurs(token))) {
        return undefined
      }
      remember(token)
      const claims = claimsIn(token.split('.')[1])

      return claims && Number(claims.exp) > nowSeconds() ? claims : undefined
    },
  }
}

/**
 * What is written in the middle of a token, whoever has signed it.
 */
function claimsIn(said: string): Claims | undefined {
  const claims = parseJson(Buffer.from(said, 'base64url').toString('utf8'))

  return isObject(claims) ? claims : undefined
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
