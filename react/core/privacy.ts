import type { Customer } from './answers'
import type { Event } from './events'
import { Disclosures, Revealed, ShownFact, shownFacts } from './facts'
import { patch } from './patch'

/** What of a customer's data may be seen. */
export interface Privacy {
  /** Somebody else sees the screen: nothing about a customer is shown. */
  isScreenShared: boolean
  /** What was masked and is not, for now. */
  revealed: Revealed | null
}

/** What of a customer's data is seen. */
export interface ShownCustomer {
  facts: ShownFact[]
  /** What to call the customer; null when nothing may name them. */
  name: string | null
  /** What to say beside their name. */
  email: string | null
}

/** What may be seen from then on. */
export function privacyAfter(privacy: Privacy, event: Event): Privacy {
  switch (event.type) {
    case 'screenShared':
      return { isScreenShared: event.isShared, revealed: null }

    case 'factRevealed':
      return patch(privacy, { revealed: event.fact })

    case 'waited':
      return event.timer === 'reveal'
        ? patch(privacy, { revealed: null })
        : privacy
  }
  return privacy
}

/** What of this customer's data is seen. */
export function shownCustomer(
  customer: Customer | null,
  disclosures: Disclosures,
  { isScreenShared, revealed }: Privacy
): ShownCustomer {
  const facts =
    customer && !isScreenShared
      ? shownFacts(customer, disclosures, revealed)
      : []
  const [naming, beside] = facts.filter(
    ({ fact }) => fact === 'name' || fact === 'email'
  )

  return {
    facts,
    name: naming ? naming.text : null,
    email: beside && !beside.isMasked ? beside.text : null,
  }
}
