import { bareTerm } from './bareTerm'
import { isRecord, textOf } from './shapes'

/** What the store's administrator says about the service, in VTEX Admin. */
export interface AppSettings {
  /** How often an operator may start or switch, in a minute. */
  startsPerMinute: number
  searchesPerMinute: number
  registrationsPerMinute: number
  /** Emails, or domains with their `@`, for whom nobody may act. */
  staff: string[]
  /** Nor for whoever has an email at the operator's own domain. */
  excludesOwnDomain: boolean
  /** A start without a reason is refused. */
  requiresReason: boolean
  /** VTEX ID is asked whose a sign-in is before anything is changed. */
  checksSignIn: boolean
  /** What is known to the store alone, so that nobody can guess a pseudonym. */
  auditSalt: string
  /** The audit is kept in Master Data, too. */
  keepsAuditRecords: boolean
  auditRetentionDays: number
}

/** What holds where the store says nothing, or nothing that makes sense. */
export const DEFAULTS: AppSettings = {
  startsPerMinute: 30,
  searchesPerMinute: 60,
  registrationsPerMinute: 10,
  staff: [],
  excludesOwnDomain: false,
  requiresReason: false,
  checksSignIn: true,
  auditSalt: '',
  keepsAuditRecords: false,
  auditRetentionDays: 90,
}

/** The most that a number may be. */
export const MOST = {
  startsPerMinute: 1000,
  searchesPerMinute: 1000,
  registrationsPerMinute: 1000,
  auditRetentionDays: 3650,
}

/** What parts the entries of a list. */
const BETWEEN = /[\s,;\u3001]+/

/** The settings that what VTEX keeps for the app amounts to. */
export function settingsOf(said: unknown): AppSettings {
  const values = isRecord(said) ? said : {}
  const count = (name: keyof typeof MOST) => {
    const value = values[name]
    const isCount =
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= 1 &&
      value <= MOST[name]

    return isCount ? value : DEFAULTS[name]
  }

  return {
    startsPerMinute: count('startsPerMinute'),
    searchesPerMinute: count('searchesPerMinute'),
    registrationsPerMinute: count('registrationsPerMinute'),
    staff: (textOf(values.staff) ?? '')
      .split(BETWEEN)
      // Which makes plain commas of wide ones.
      .flatMap((copied) => bareTerm(copied).split(BETWEEN))
      .filter(Boolean),
    excludesOwnDomain: values.excludesOwnDomain === true,
    requiresReason: values.requiresReason === true,
    checksSignIn: values.checksSignIn !== false,
    auditSalt: textOf(values.auditSalt) ?? DEFAULTS.auditSalt,
    keepsAuditRecords: values.keepsAuditRecords === true,
    auditRetentionDays: count('auditRetentionDays'),
  }
}
