import type { Refusal } from '../typings/graphql'
import type { FoundCustomer } from './answers'
import { bareTerm, isWholeEmail } from './customerTerm'

/** What a new customer is asked for, in this order. */
export const FIELDS = [
  'email',
  'firstName',
  'lastName',
  'document',
  'phone',
] as const

/** One of them. */
export type Field = (typeof FIELDS)[number]

/** What a theme may ask for besides the email. */
export type RequiredField = Exclude<Field, 'email'>

/** Whom nobody has found. */
export interface NotFound {
  term: string
  /** What the term says of them. */
  draft?: Partial<Record<Field, string | null>> | null
}

/** What the operator has filled in. */
export type Draft = Record<Field, string>

/** Why a customer was not registered. */
export type RegisterProblem = Refusal | 'NO_ANSWER'

/** What is wrong with a registration. */
export interface Objection {
  /** The id of what to say beside each field. */
  fields: Partial<Record<Field, string>>
  /** What is about no field. */
  problem: RegisterProblem | null
  duplicate: FoundCustomer | null
  retryInSeconds: number | null
}

/** Nothing is wrong. */
export const NO_OBJECTION: Objection = {
  fields: {},
  problem: null,
  duplicate: null,
  retryInSeconds: null,
}

const MAX_NAME_CHARACTERS = 100

const EMPTY: Draft = {
  email: '',
  firstName: '',
  lastName: '',
  document: '',
  phone: '',
}

const ABOUT: Partial<Record<RegisterProblem, Field[]>> = {
  INVALID_EMAIL: ['email'],
  OWN_EMAIL: ['email'],
  INVALID_NAME: ['firstName', 'lastName'],
  INVALID_DOCUMENT: ['document'],
  DOCUMENT_UNCHECKED: ['document'],
  INVALID_PHONE: ['phone'],
}

/** The form as it opens: with what was asked for in the field that it fits. */
export function draftOf({ draft, term }: NotFound): Draft {
  const filled = { ...EMPTY, email: isWholeEmail(term) ? bareTerm(term) : '' }

  for (const field of FIELDS) {
    filled[field] = draft?.[field] ?? filled[field]
  }
  return filled
}

/** The fields that have to be filled in; a theme's may be anything. */
export function requiredFields(requires: unknown): Field[] {
  const asked: unknown[] = Array.isArray(requires)
    ? requires
    : ['firstName', 'lastName']

  return FIELDS.filter((field) => field === 'email' || asked.includes(field))
}

/** What is still missing. */
export function objectionToGaps(
  draft: Draft,
  required: Field[]
): Objection | null {
  const missing = required.filter((field) => draft[field].trim() === '')

  return missing.length > 0
    ? {
        ...NO_OBJECTION,
        fields: beside(missing, 'store/telesales-toolbar.missing'),
      }
    : null
}

/** What our service objects to. */
export function objectionOf(
  draft: Draft,
  problem: RegisterProblem,
  duplicate: FoundCustomer | null,
  retryInSeconds: number | null
): Objection {
  if (duplicate?.foundBy === 'EMAIL' || duplicate?.foundBy === 'DOCUMENT') {
    const field = duplicate.foundBy === 'EMAIL' ? 'email' : 'document'

    return {
      fields: beside(
        [field],
        `store/telesales-toolbar.taken.${duplicate.foundBy}`
      ),
      problem,
      duplicate,
      retryInSeconds,
    }
  }
  const filled = (ABOUT[problem] ?? []).filter((field) => draft[field] !== '')
  const noNames = filled.filter((field) => !isNameLike(draft[field]))
  const about =
    problem === 'INVALID_NAME' && noNames.length > 0 ? noNames : filled

  return about.length > 0
    ? {
        ...NO_OBJECTION,
        fields: beside(about, `store/telesales-toolbar.refusal.${problem}`),
      }
    : { fields: {}, problem, duplicate, retryInSeconds }
}

/** What is left of an objection when this field has been edited. */
export function objectionWithout(
  objection: Objection,
  field: Field
): Objection {
  const { duplicate, problem, retryInSeconds } = objection
  const fields = { ...objection.fields }
  const isUnmarked = Object.keys(fields).length === 0
  const isAboutDuplicate =
    problem === 'ALREADY_REGISTERED' &&
    (isUnmarked ? field === 'email' || field === 'document' : field in fields)

  delete fields[field]
  return isAboutDuplicate
    ? { ...NO_OBJECTION, fields }
    : { fields, problem, duplicate, retryInSeconds }
}

/** As our service judges names, as far as it shows which of two is none. */
function isNameLike(text: string) {
  return text.length <= MAX_NAME_CHARACTERS && !/[<>{}|@*=[\]\\]/.test(text)
}

function beside(fields: Field[], messageId: string): Objection['fields'] {
  const objections: Objection['fields'] = {}

  for (const field of fields) {
    objections[field] = messageId
  }
  return objections
}
