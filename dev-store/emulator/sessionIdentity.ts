import { type Session, valueAt } from './session'
import { textOf } from './sessionApp'

/**
 * The email of whoever buys: the customer acted for, else the shopper who
 * signed in.
 */
export function buyerOf(session?: Session): string | undefined {
  return session && valueAt(session, 'profile.isAuthenticated') === 'true'
    ? textOf(valueAt(session, 'profile.email'))
    : undefined
}

/**
 * The email of the admin who is signed in, operator or not.
 */
export function adminOf(session?: Session): string | undefined {
  return session && textOf(valueAt(session, 'authentication.adminUserEmail'))
}

/**
 * The email of the admin who may act for customers, acting or not.
 */
export function operatorOf(session?: Session): string | undefined {
  return session && valueAt(session, 'impersonate.canImpersonate') === 'true'
    ? adminOf(session)
    : undefined
}
