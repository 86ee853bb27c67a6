import { faker } from '@faker-js/faker/locale/pt_BR'

import type { CustomerDocument } from '../customerDocument'
import { type Culture, createCultures } from './cultures'
import { curious } from './curious'
import { createEmails } from './emails'
import { cnpjOf, cpfOf, formatted } from './papers'

/** How many customers are generated. */
export const POPULATION = 10_000

const SEED = 20_240_607
const FIRST_MS = Date.UTC(2012, 2, 1)
const LAST_MS = Date.UTC(2024, 11, 31)
const COMPANY = ['Ltda.', 'ME', '& Filhos', 'Comércio S/A', 'Importação EIRELI']

const { boolean: happens } = faker.datatype
const { arrayElement, replaceSymbols, weightedArrayElement } = faker.helpers

/**
 * The generated customers: always the same ones, or the first of them. No two share
 * an email; names, phones and documents some do.
 */
export function generatePopulation(count = POPULATION): CustomerDocument[] {
  const cultures = createCultures(SEED)
  const [{ value: brazil }] = cultures
  const emailFor = createEmails(
    curious.map(([, , email]) => email.toLowerCase())
  )

  faker.seed(SEED)

  const population = curious.map(([firstName, lastName, email, odd], index) =>
    someone(index, brazil, true, { firstName, lastName, email, ...odd })
  )

  while (population.length < count) {
    const relative = population[population.length - 1]
    const culture = weightedArrayElement(cultures)
    const firstName = arrayElement(culture.firstNames)
    const lastName = arrayElement(culture.lastNames)
    const customer = someone(
      population.length,
      culture,
      culture === brazil || happens(0.2),
      { firstName, lastName, email: emailFor(firstName, lastName) }
    )

    if (happens(0.06)) {
      shareHome(customer, relative)
    }
    if (happens(0.01)) {
      customer.document = relative.document
    }
    if (happens(0.04)) {
      incorporate(customer)
    }
    leaveOut(customer)
    population.push(customer)
  }
  return population
}

function someone(
  index: number,
  culture: Culture,
  hasCpf: boolean,
  known: Pick<CustomerDocument, 'firstName' | 'lastName' | 'email'>
): CustomerDocument {
  const number = String(index).padStart(9, '0')
  const createdAt = between(FIRST_MS, LAST_MS)
  const createdIn = new Date(createdAt).toISOString()

  return {
    id: guid(`d0c${number}`),
    userId: guid(`1d0${number}`),
    document: hasCpf ? someCpf() : replaceSymbols('P#######'),
    documentType: hasCpf ? 'cpf' : 'passport',
    homePhone: culture.phone(),
    phone: null,
    businessPhone: null,
    corporateDocument: null,
    corporateName: null,
    isCorporate: false,
    createdIn,
    updatedIn: happens(0.4)
      ? createdIn
      : new Date(between(createdAt, LAST_MS)).toISOString(),
    ...known,
  }
}

function someCpf(): string {
  const cpf = cpfOf(replaceSymbols('#########'))

  return happens(0.2) ? formatted(cpf) : cpf
}

function shareHome(customer: CustomerDocument, relative: CustomerDocument) {
  customer.lastName = relative.lastName
  customer.homePhone = relative.homePhone
}

function incorporate(customer: CustomerDocument): void {
  const cnpj = cnpjOf(replaceSymbols(happens(0.3) ? '********' : '########'))

  customer.isCorporate = true
  customer.corporateDocument = happens(0.5) ? formatted(cnpj) : cnpj
  customer.corporateName = `${customer.lastName} ${arrayElement(COMPANY)}`
}

function leaveOut(customer: CustomerDocument): void {
  const nothing = happens(0.2) ? '' : null

  if (happens(0.02)) {
    customer.userId = null
  }
  if (happens(0.03)) {
    customer.firstName = nothing
  }
  if (happens(0.04)) {
    customer.lastName = nothing
  }
  if (happens(0.08)) {
    customer.homePhone = nothing
  } else if (happens(0.03)) {
    customer[arrayElement(['phone', 'businessPhone'] as const)] =
      customer.homePhone
    customer.homePhone = null
  }
  if (happens(0.15)) {
    customer.document = nothing
    customer.documentType = null
  } else if (happens(0.03) && customer.document) {
    // A digit too few: nobody checked it when it was imported.
    customer.document = customer.document.slice(0, -1)
  }
}

function between(fromMs: number, toMs: number): number {
  return faker.number.int({ min: fromMs, max: toMs })
}

/** An id that nobody else has as long as nobody else has this tail. */
function guid(tail: string): string {
  const head = faker.number.int({ min: 2 ** 31, max: 2 ** 32 - 1 })

  return `${head.toString(16)}-4c1e-4a5b-8d20-${tail}`
}
