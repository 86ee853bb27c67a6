import {
  Ref,
  RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
} from 'react'
import { useApolloClient } from 'react-apollo'

import { bareTerm, isWholeEmail, WhichCustomer } from '../modules/customerTerm'
import { eventOf, Key } from '../modules/finderKeys'
import {
  hasOptions,
  isShown,
  RESTING,
  transition,
} from '../modules/finderState'
import type { CustomerSearch } from '../typings/graphql'
import { findCustomers, recentCustomers } from './finderService'
import { showInList } from './showInList'

const DEBOUNCE_MS = 250

const SEARCH_DOWN: CustomerSearch = {
  customers: [],
  hasMore: false,
  kinds: [],
  searchable: [],
  refusal: 'SEARCH_DOWN',
  retryInSeconds: null,
}

/** What they do in a box, they do as well. */
const LEFT_TO_THE_BOX = ['ArrowLeft', 'ArrowRight']

/** What the box forwards to its finder. */
export interface FinderHandle {
  /** The box has the focus. */
  enter(): void
  /** Whether the key was meant for the list. */
  press(key: Key): boolean
  submit(): void
}

/** What the box tells of its list. */
export interface Popup {
  /** There are customers to choose from. */
  isExpanded: boolean
  /** There is something to see. */
  isShown: boolean
  /** The id of the element that is chosen from it. */
  activeId?: string
}

/** What the box and its finder share. */
export interface FinderProps {
  box: RefObject<HTMLInputElement>
  /** A character is being put together, so that the text is none yet. */
  isComposing: boolean
  /** The focus is in the box, or beside it. */
  isInside: boolean
  /** The operator has not typed it just now: it waits to be searched for. */
  isUntouched: boolean
  /** The ids of the last customers. */
  recents: string[]
  text: string
  /** Stable. */
  onPopup(popup: Popup): void
  /** What is in the box is being searched for. */
  onSearch(): void
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
export function useFinder(handle: Ref<FinderHandle>, props: FinderProps) {
  const { box, isComposing, isInside, isUntouched } = props
  const { onPopup, onSearch, onStart, recents } = props
  const client = useApolloClient()
  const [state, dispatch] = useReducer(transition, RESTING)
  const term = bareTerm(props.text)
  const isExpanded = hasOptions(state) && state.isOpen
  const active = isExpanded && hasOptions(state) ? state.active : null
  const activeId = active === null ? undefined : optionId(active)

  const choose = (place: number) => {
    // What is shown is of this very term, or nobody is started.
    if (hasOptions(state) && state.term === term) {
      dispatch({ type: 'chosen' })
      onStart({ id: state.answer.customers[place].id })
    }
  }

  const askRecents = () => {
    if (term === '' && recents.length > 0) {
      dispatch({ type: 'recentsAsked' })
    }
  }

  useLayoutEffect(() => {
    if (!isComposing) {
      dispatch({ type: isUntouched ? 'filledIn' : 'typed', term })
    }
  }, [isComposing, isUntouched, term])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as it appears, for whoever is there already
  useEffect(() => {
    if (document.activeElement === box.current) {
      askRecents()
    }
  }, [])

  useEffect(() => {
    if (!isInside) {
      dispatch({ type: 'closed' })
    }
  }, [isInside])

  useEffect(() => {
    if (state.is !== 'waiting' || isComposing) {
      return
    }
    const timer = window.setTimeout(
      () => dispatch({ type: 'waited' }),
      DEBOUNCE_MS
    )

    return () => window.clearTimeout(timer)
  }, [isComposing, state])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids as they were when they were asked for
  useEffect(() => {
    if (state.is !== 'searching') {
      return
    }
    const asked = state.term

    if (asked !== '') {
      onSearch()
    }
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

  const isOpen = isShown(state)

  useLayoutEffect(
    () => onPopup({ activeId, isExpanded, isShown: isOpen }),
    [activeId, isExpanded, isOpen, onPopup]
  )
  useLayoutEffect(
    () => () => onPopup({ isExpanded: false, isShown: false }),
    [onPopup]
  )
  useEffect(() => {
    const option = activeId && document.getElementById(activeId)

    if (option) {
      showInList(option)
    }
  }, [activeId])

  useImperativeHandle(handle, () => ({
    enter: askRecents,
    press: (key) => {
      const event = eventOf(key, isExpanded)

      if (!event) {
        return false
      }
      if (key.key === 'ArrowDown') {
        askRecents()
      }
      dispatch(event)
      return key.key === 'Escape' ? isOpen : !LEFT_TO_THE_BOX.includes(key.key)
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

  return { active, choose, isExpanded, isOpen, state, term }
}
