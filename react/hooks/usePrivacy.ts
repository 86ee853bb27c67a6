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
  /** What the tab may call them; what is revealed is for the eye alone. */
  title: string | null
  /** Nobody is to be named, by the theme's word or since somebody looks on. */
  hidesNames: boolean
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
  const factsWith = (fact: Fact | null) =>
    customer && !isScreenShared ? shownFacts(customer, disclosures, fact) : []
  const facts = factsWith(revealed)
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
    // A page that was left is told nothing meanwhile, and comes back as it was.
    const whenBack = () => setShared((known) => known || isRemembered())

    window.addEventListener('storage', whenTold)
    window.addEventListener('pageshow', whenBack)
    return () => {
      window.removeEventListener('storage', whenTold)
      window.removeEventListener('pageshow', whenBack)
    }
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
    title: factsWith(null).find(isNaming)?.text ?? null,
    hidesNames: isScreenShared || disclosures.name !== 'shown',
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
