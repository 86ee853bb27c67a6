import type { CustomerCard } from './answers'
import { masked } from './facts'

type Address = NonNullable<CustomerCard['addresses']>['addresses'][number]

/** An address as it is shown, line by line; what is masked says which one it is. */
export function addressLines(address: Address, isMasked: boolean): string[] {
  const { complement, neighborhood, number, postalCode, receiver, street } =
    address
  const { city, country, state } = address
  const name = (text: string | null) =>
    text && isMasked ? masked('name', text) : text
  const lines = [
    [name(receiver)],
    isMasked ? [name(street)] : [street, number, complement],
    [isMasked ? null : neighborhood, city, state],
    [
      postalCode && isMasked ? masked('phone', postalCode) : postalCode,
      country,
    ],
  ]

  return lines
    .map((parts) => parts.filter(Boolean).join(', '))
    .filter((line) => line !== '')
}
