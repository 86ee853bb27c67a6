import type { Customer } from './answers'

/** The customer's name as VTEX has it, or null when it has none. */
export function nameOf({
  firstName,
  lastName,
}: Pick<Customer, 'firstName' | 'lastName'>): string | null {
  return [firstName, lastName].filter(Boolean).join(' ') || null
}
