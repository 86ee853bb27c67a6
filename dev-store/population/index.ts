import type { CustomerDocument } from '../customerDocument'
import { type Culture, cultures } from './cultures'
import { curious } from './curious'
import { createDraw, type Draw } from './draw'
import { createEmails } from './emails'
import { drawCnpj, drawCpf, formatted } from './papers'

/**
 * How many customers are generated.
 */
export const POPULATION = 10_000

const SEED = 20_240_607
const FIRST_MS = Date.UTC(2012, 2, 1)
const LAST_MS = Date.UTC(2024, 11, 31)
const COMPANY = ['Ltda.', 'ME', '& Filhos', 'Comércio S/A', 'Importação EIRELI']

/**
 * The generated customers: always the same ones. No two share an email; names,
 * phones and documents some do.
 */
export function generatePopulation(): CustomerDocument[] {
  const draw = createDraw(SEED)
  const emailFor = createEmails(
    curious.map(([, , email]) => email.toLowerCase())
  )
  const population = curious.map(([firstName, lastName, email, odd], index) =>
    someone(draw, index, cultures[0], { firstName, lastName, email, ...odd })
  )

  while (population.length < POPULATION) {
    const relative = population[population.length - 1]
    const culture = drawCulture(draw)
    const firstName = draw.oneOf(culture.firstNames)
    const lastName = draw.oneOf(culture.lastNames)
    const customer = someone(draw, population.length, culture, {
      firstName,
      lastName,
      email: emailFor(draw, firstName, lastName),
    })

    if (draw.happens(0.06)) shareHome(customer, relative)
    if (draw.happens(0.01)) customer.document = relative.document
    if (draw.happens(0.04)) incorporate(draw, customer)
    leaveOut(draw, customer)
    population.push(customer)
  }

  return population
}

function drawCulture(draw: Draw): Culture {
  let left = draw.below(100)

  for (const culture of cultures) {
    left -= culture.share
    if (left < 0) return culture
  }

  return cultures[0]
}

function someone(
  draw: Draw,
  index: number,
  culture: Culture,
  known: Pick<CustomerDocument, 'firstName' | 'lastName' | 'email'>
): CustomerDocument {
  const number = String(index).padStart(9, '0')
  const createdAt = FIRST_MS + draw.below(LAST_MS - FIRST_MS)
  const createdIn = new Date(createdAt).toISOString()
  const hasCpf = culture === cultures[0] || draw.happens(0.2)
  const cpf = drawCpf(draw)

  return Object.assign(
    {
      id: draw.guid(`d0c${number}`),
      userId: draw.guid(`1d0${number}`),
      email: '',
      firstName: null,
      lastName: null,
      document: hasCpf ? cpfAsWritten(draw, cpf) : `P${cpf.slice(0, 7)}`,
      documentType: hasCpf ? 'cpf' : 'passport',
      homePhone: culture.phone(draw),
      phone: null,
      businessPhone: null,
      corporateDocument: null,
      corporateName: null,
      isCorporate: false,
      createdIn,
      updatedIn: draw.happens(0.4)
        ? createdIn
        : new Date(createdAt + draw.below(LAST_MS - createdAt)).toISOString(),
    },
    known
  )
}

function cpfAsWritten(draw: Draw, cpf: string): string {
  return draw.happens(0.2) ? formatted(cpf) : cpf
}

function shareHome(customer: CustomerDocument, relative: CustomerDocument) {
  customer.lastName = relative.lastName
  customer.homePhone = relative.homePhone
}

function incorporate(draw: Draw, customer: CustomerDocument): void {
  const cnpj = drawCnpj(draw, draw.happens(0.3))

  customer.isCorporate = true
  customer.corporateDocument = draw.happens(0.5) ? formatted(cnpj) : cnpj
  customer.corporateName = `${customer.lastName} ${draw.oneOf(COMPANY)}`
}

function leaveOut(draw: Draw, customer: CustomerDocument): void {
  const nothing = draw.happens(0.2) ? '' : null

  if (draw.happens(0.02)) customer.userId = null
  if (draw.happens(0.03)) customer.firstName = nothing
  if (draw.happens(0.04)) customer.lastName = nothing
  if (draw.happens(0.08)) {
    customer.homePhone = nothing
  } else if (draw.happens(0.03)) {
    customer[draw.oneOf(['phone', 'businessPhone'] as const)] =
      customer.homePhone
    customer.homePhone = null
  }
  if (draw.happens(0.15)) {
    customer.document = nothing
    customer.documentType = null
  } else if (draw.happens(0.03) && customer.document) {
    // A digit too few: nobody checked it when it was imported.
    customer.document = customer.document.slice(0, -1)
  }
}
