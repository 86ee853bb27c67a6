import type { Emulator } from '../../dev-store/emulator'

/** Whoever a product belongs to that was put into the cart for no customer. */
export const OWN = 'the operator'

/** A product that was put into a cart, of which there is one. */
export interface Unit {
  id: string
  /** Customers' emails, or `OWN`: of more it is not known which. */
  owners: Set<string>
  /** It was the operator's own, in whose old cart it may still be. */
  wasOwn: boolean
  /** What has said that it is gone, or who has chosen so. */
  said: string | null
}

/** What belongs to whom. */
export type Ledger = ReturnType<typeof createLedger>

/** A ledger in which nothing is, yet. */
export function createLedger(emulator: Emulator) {
  const units: Unit[] = []
  /** Customers who were told that a parked cart is gone. */
  const told = new Set<string>()
  /** Order forms of which it was said that they could not be kept. */
  const stays = new Set<string>()
  /** Order forms that a request to the service has named. */
  const named = new Set<string>()
  let given = 0

  /** What is in these order forms. */
  function unitsIn(forms: readonly (string | null)[]): Unit[] {
    const ids = new Set(
      forms.flatMap(
        (id) =>
          emulator.orderForms.find(id ?? '')?.items.map((it) => it.id) ?? []
      )
    )

    return units.filter(({ id }) => ids.has(id))
  }

  return {
    units,
    told,
    stays,
    named,
    /** The id of a product that nobody has yet. */
    next: () => `extra-${++given}`,
    put(id: string, ...owners: string[]): void {
      units.push({
        id,
        owners: new Set(owners),
        wasOwn: owners.includes(OWN),
        said: null,
      })
    },
    /** Checkout did not take it. */
    drop(id: string): void {
      units.splice(
        units.findIndex((unit) => unit.id === id),
        1
      )
    },
    /**
     * It was put into a cart that had come back, and of which checkout says that it is
     * theirs, which comes before what the bar shows.
     */
    leave(id: string, email: string): void {
      const unit = units.find((one) => one.id === id)

      if (unit && !unit.wasOwn && !unit.owners.has(email)) {
        unit.owners = new Set([email])
      }
    },
    /**
     * The operator's own in this may be theirs, too: checkout says so, or nobody has
     * heard what became of a move.
     */
    claim(form: string | null, email: string): void {
      for (const { owners, wasOwn } of unitsIn([form])) {
        if (wasOwn) {
          owners.add(email)
        }
      }
    },
    /** It was said that what is in these is gone. */
    say(what: string, forms: readonly (string | null)[]): void {
      for (const form of what === 'CART_NOT_PARKED' ? forms : []) {
        stays.add(form ?? '')
      }
      for (const unit of unitsIn(forms)) {
        unit.said ??= what
      }
    },
    /** The operator chose that their own products do not come along. */
    abandon(what: string, forms: readonly (string | null)[]): void {
      for (const unit of unitsIn(forms)) {
        if (unit.owners.has(OWN)) {
          unit.said ??= what
        }
      }
    },
    /** The operator chose that their own products in this become theirs. */
    give(form: string | null, email: string): void {
      for (const { owners, wasOwn } of unitsIn([form])) {
        // Of two moves at once nobody knows which is the last.
        if (wasOwn) {
          owners.delete(OWN)
          owners.add(email)
        }
      }
    },
  }
}
