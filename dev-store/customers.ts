import { type CustomerDocument, idOf } from './customerDocument'
import { generatePopulation, POPULATION } from './population'

let population = POPULATION
let generated: CustomerDocument[] | undefined
let index: Map<string, CustomerDocument> | undefined
let registered: CustomerDocument[] = []

/**
 * Has so many customers generated, in all dev stores of this process; fewer take
 * less time.
 */
export function setPopulation(count = POPULATION): void {
  if (count !== population) {
    population = count
    generated = undefined
    index = undefined
  }
}

/**
 * The generated customers.
 */
export function generatedCustomers(): CustomerDocument[] {
  generated ??= generatePopulation(population)

  return generated
}

/**
 * The customers nobody knows by name: those generated, then those registered
 * since.
 */
export function customerDocuments(): CustomerDocument[] {
  return [...generatedCustomers(), ...registered]
}

/**
 * Which of them has this email, in whatever case it is written, or is known to
 * the other APIs by this id.
 */
export function findCustomer(emailOrId: string): CustomerDocument | undefined {
  index ??= new Map(customerDocuments().flatMap(keysOf))

  return index.get(emailOrId.toLowerCase())
}

/**
 * Somebody new becomes a customer, of all dev stores in this process.
 */
export function register(document: CustomerDocument): void {
  registered.push(document)
  for (const [key] of keysOf(document)) {
    index?.set(key, document)
  }
}

/**
 * Whoever was registered is a customer no more.
 */
export function forgetRegistered(): void {
  for (const [key] of registered.flatMap(keysOf)) {
    index?.delete(key)
  }
  registered = []
}

function keysOf(document: CustomerDocument): [string, CustomerDocument][] {
  return [
    [document.email.toLowerCase(), document],
    [idOf(document).toLowerCase(), document],
  ]
}
