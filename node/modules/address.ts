import type { CustomerAddress } from '../typings/graphql'
import { maskedNumber, maskedText } from './masks'

/** Where something can be delivered; what is not known is null. */
export interface Address {
  /** What checkout names it by. */
  id: string
  /** VTEX's word, such as residential. */
  type: string | null
  receiver: string | null
  street: string | null
  number: string | null
  complement: string | null
  neighborhood: string | null
  city: string | null
  state: string | null
  postalCode: string | null
  /** By ISO 3166, three letters. */
  country: string | null
  reference: string | null
}

/** These addresses, each once: Master Data and checkout may both know one. */
export function distinctAddresses(addresses: readonly Address[]): Address[] {
  return addresses.filter(
    (one, index) => addresses.findIndex((other) => isSame(one, other)) === index
  )
}

/** Whether they are one and the same place. */
export function isSame(one: Address, other: Address): boolean {
  return one.id === other.id || placeOf(one) === placeOf(other)
}

/** Whether they have the same postal code, however it is written. */
export function isSamePostalCode(
  one: Pick<Address, 'postalCode'>,
  other: Pick<Address, 'postalCode'>
): boolean {
  return signsOf(one.postalCode) === signsOf(other.postalCode)
}

/** Whether checkout has masked nothing of it. */
export function isClear(address: Address): boolean {
  return !Object.values(address).some((value) => value?.includes('*'))
}

/** The address as an operator sees it who serves whose it is. */
export function shownAddress(
  { reference: _reference, type: _type, ...address }: Address,
  isChosen: boolean
): CustomerAddress {
  return { ...address, isChosen }
}

/**
 * As an operator sees it before that, so that one who hears the rest can tell it from
 * another.
 */
export function maskedAddress(address: Address): CustomerAddress {
  const { receiver, street } = address

  return {
    ...shownAddress(address, false),
    receiver: maskedText(receiver),
    street: maskedText(street),
    number: null,
    complement: null,
    neighborhood: null,
    postalCode: maskedNumber(address.postalCode),
  }
}

function placeOf({ complement, number, postalCode, street }: Address) {
  return [postalCode, street, number, complement].map(signsOf).join(' ')
}

function signsOf(text: string | null): string {
  return text?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ?? ''
}
