import { useCallback, useEffect, useState } from 'react'

import { Disclosures, Fact, ShownFact, shownFacts } from '../modules/facts'
import type { Customer } from '../typings/graphql'
import { memoryIn } from './memories'

const KEY = '-screen-share'
const screenShareMemory = memoryIn(() => window.localStorage, KEY)

/** What of a customer's data is to be seen, and how to change that. */
export interface Privacy {
  facts: ShownFact[]
  /** What to call the customer; null when nothing may name them. */
  name: string | null
  /** What to say beside their name. */
  email: string | null
  /** Somebody else sees the screen: nothing about a customer is shown. */
  isScreenShared: boolean
  shareScreen(isShared: boolean): void
  /** Shows what is masked for a while, or masks it again. */
  reveal(fact: Fact | null): void
}

/**
 * What of a customer's data is to be seen. That the screen is shared holds for
 * every tab, until it is taken back.
 *
 * @param revealSeconds how long what was masked is shown
 */
export function usePrivacy(
  customer: Customer | null,
  disclosures: Disclosures,
  revealSeconds: number
): Privacy {
  const [isScreenShared, setShared] = useState(isRemembered)
  const [revealed, setRevealed] = useState<Fact | null>(null)
  const facts =
    customer && !isScreenShared
      ? shownFacts(customer, disclosures, revealed)
      : []
  const [naming, beside] = facts.filter(isNaming)

  const shareScreen = useCallback((isShared: boolean) => {
    screenShareMemory.set(isShared ? 'on' : null)
    setRevealed(null)
    setShared(isShared)
  }, [])

  useEffect(() => {
    const whenTold = ({ key }: StorageEvent) => {
      if (key === null || key.endsWith(KEY)) {
        setShared(isRemembered)
      }
    }

    window.addEventListener('storage', whenTold)
    return () => window.removeEventListener('storage', whenTold)
  }, [])

  useEffect(() => {
    if (revealed) {
      const timer = window.setTimeout(
        () => setRevealed(null),
        revealSeconds * 1000
      )

      return () => window.clearTimeout(timer)
    }
  }, [revealed, revealSeconds])

  return {
    facts,
    name: naming?.text ?? null,
    email: beside && !beside.isMasked ? beside.text : null,
    isScreenShared,
    shareScreen,
    reveal: setRevealed,
  }
}

function isNaming({ fact }: ShownFact) {
  return fact === 'name' || fact === 'email'
}

function isRemembered() {
  return screenShareMemory.get() !== null
}
