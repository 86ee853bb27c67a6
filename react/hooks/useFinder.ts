import {
  KeyboardEvent,
  Ref,
  RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
} from 'react'
import { useApolloClient } from 'react-apollo'

import { isWholeEmail, WhichCustomer } from '../modules/customerTerm'
import {
  FinderEvent,
  hasOptions,
  isShown,
  Move,
  RESTING,
  transition,
} from '../modules/finderState'
import type { CustomerSearch } from '../typings/graphql'
import { findCustomers, recentCustomers } from './finderService'

const DEBOUNCE_MS = 250

const SEARCH_DOWN: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  ways: [],
  refusal: 'SEARCH_DOWN',
  retryInSeconds: null,
}

const MOVES: Partial<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'box',
  ArrowRight: 'box',
  Home: 'first',
  End: 'last',
}

/** What they do in a box, they do as well. */
const LEFT_TO_THE_BOX = ['ArrowLeft', 'ArrowRight', 'Tab']

/** What the box forwards to its finder. */
export interface FinderHandle {
  /** Whether the key was meant for the list. */
  press(event: KeyboardEvent): boolean
  submit(): void
}

/** What the box tells of its list. */
export interface Popup {
  isExpanded: boolean
  /** The id of the element that is chosen from it. */
  activeId?: string
}

/** What the box and its finder share. */
export interface FinderProps {
  box: RefObject<HTMLInputElement>
  /** The focus is in the box, or beside it. */
  isInside: boolean
  /** The term came from a phone system and nobody has touched it. */
  isUntouched: boolean
  /** The ids of the last customers. */
  recents: string[]
  text: string
  /** Stable. */
  onPopup(popup: Popup): void
  onStart(customer: WhichCustomer): void
}

/** The id of the option in this place. */
export function optionId(place: number): string {
  return `telesales-toolbar-option-${place}`
}

/**
 * Searches while the operator types, and lets them choose by keyboard what was
 * found. It never acts alone.
 */
export function useFinder(
  handle: Ref<FinderHandle>,
  { box, isInside, isUntouched, onPopup, onStart, recents, text }: FinderProps
) {
  const client = useApolloClient()
  const [state, dispatch] = useReducer(transition, RESTING)
  const term = text.trim()
  const isExpanded = hasOptions(state) && state.isOpen
  const active = isExpanded && hasOptions(state) ? state.active : null
  const activeId = active === null ? undefined : optionId(active)

  const choose = (place: number) => {
    // What is shown is of this very term, or nobody is started.
    if (hasOptions(state) && state.term === term) {
      dispatch({ type: 'closed' })
      onStart({ id: state.answer.customers[place].id })
    }
  }

  useLayoutEffect(() => {
    if (!isUntouched) {
      dispatch({ type: 'typed', term })
    }
  }, [isUntouched, term])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as one comes and goes; emptying the box is no coming
  useEffect(() => {
    if (!isInside) {
      dispatch({ type: 'closed' })
    } else if (term === '' && recents.length > 0) {
      dispatch({ type: 'recentsAsked' })
    }
  }, [isInside])

  useEffect(() => {
    if (state.is !== 'waiting') {
      return
    }
    const timer = window.setTimeout(
      () => dispatch({ type: 'waited' }),
      DEBOUNCE_MS
    )

    return () => window.clearTimeout(timer)
  }, [state])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids as they were when they were asked for
  useEffect(() => {
    if (state.is !== 'searching') {
      return
    }
    const asked = state.term
    const abort =
      typeof AbortController === 'undefined' ? null : new AbortController()
    let isCurrent = true
    const tell = (answer: CustomerSearch) =>
      isCurrent && dispatch({ type: 'answered', term: asked, answer })

    ;(asked === ''
      ? recentCustomers(client, recents, abort?.signal)
      : findCustomers(client, asked, abort?.signal)
    ).then(tell, () => tell(SEARCH_DOWN))

    return () => {
      isCurrent = false
      abort?.abort()
    }
  }, [client, state])

  useLayoutEffect(
    () => onPopup({ activeId, isExpanded }),
    [activeId, isExpanded, onPopup]
  )
  useEffect(() => {
    if (activeId) {
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
    }
  }, [activeId])

  useImperativeHandle(handle, () => ({
    press: ({ altKey, ctrlKey, key, metaKey, shiftKey }) => {
      const event = eventOf(key, altKey, isExpanded)

      if (ctrlKey || metaKey || shiftKey || !event) {
        return false
      }
      if (key === 'ArrowDown' && term === '' && recents.length > 0) {
        dispatch({ type: 'recentsAsked' })
      }
      dispatch(event)
      return key === 'Escape' ? isShown(state) : !LEFT_TO_THE_BOX.includes(key)
    },
    submit: () => {
      if (active !== null) {
        choose(active)
      } else if (isWholeEmail(term)) {
        dispatch({ type: 'closed' })
        onStart({ email: term })
      } else {
        box.current?.focus()
        dispatch({ type: 'submitted', term })
      }
    },
  }))

  return { active, choose, isExpanded, state, term }
}

/** What a key means to a list. */
function eventOf(
  key: string,
  isAltDown: boolean,
  isExpanded: boolean
): FinderEvent | null {
  const isUpOrDown = key === 'ArrowUp' || key === 'ArrowDown'

  if (isAltDown) {
    return isUpOrDown ? { type: key === 'ArrowUp' ? 'closed' : 'opened' } : null
  }
  if (key === 'Escape' || (key === 'Tab' && isExpanded)) {
    return { type: 'closed' }
  }
  const to = MOVES[key]

  // Where there is no list to see, the other keys are the text's.
  return to && (isExpanded || isUpOrDown) ? { type: 'moved', to } : null
}
