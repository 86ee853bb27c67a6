import { useEffect } from 'react'

import { noteOfRecents, recentIds } from '../modules/recents'
import type { Customer, Operator } from '../typings/graphql'
import { memoryIn } from './memories'

const recentsMemory = memoryIn(() => window.sessionStorage, '-recents')

/**
 * The ids of the customers whom this tab's operator has served last, without who
 * is served now. Where the theme does not want them, nothing is kept.
 */
export function useRecents(
  isOn: boolean,
  operator: Operator | null,
  served: Customer | null
): string[] {
  const operatorEmail = operator?.email
  const servedId = served?.id

  useEffect(() => {
    if (!isOn) {
      recentsMemory.set(null)
    } else if (operatorEmail && servedId) {
      recentsMemory.set(
        noteOfRecents(recentsMemory.get(), operatorEmail, servedId)
      )
    }
  }, [isOn, operatorEmail, servedId])

  return isOn && operatorEmail
    ? recentIds(recentsMemory.get(), operatorEmail, servedId)
    : []
}
