import React, { forwardRef } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import {
  FinderHandle,
  FinderProps,
  optionId,
  useFinder,
} from '../hooks/useFinder'
import { hasOptions, wasSearched } from '../modules/finderState'
import type { NotFound } from '../modules/registration'
import { Action } from './Action'
import { FinderNote } from './FinderNote'
import { FinderOption } from './FinderOption'

const HANDLES = ['finder', 'options'] as const

interface Props extends FinderProps {
  /** The id of the list. */
  id: string
  onRegister(notFound: NotFound): void
}

/**
 * What the box's popup shows. It is our own since no combobox library that is
 * maintained runs on the platform's React 16.9.
 */
const Finder = forwardRef<FinderHandle, Props>((props, handle) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const { active, choose, isExpanded, isOpen, state, term } = useFinder(
    handle,
    props
  )
  const answer = state.is === 'answered' && isOpen ? state.answer : null
  const canRegister =
    answer !== null && answer.refusal === null && wasSearched(answer)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div
      className={`${handles.finder} telesales-popup ${
        isOpen ? 'bg-base c-on-base ba b--muted-4 br2 shadow-4' : ''
      }`}
      // A click on what is in it leaves the focus in the box.
      onMouseDown={(event) => event.preventDefault()}
    >
      <FinderNote
        answer={answer}
        isSearching={isOpen && answer === null}
        term={term}
      />
      {isExpanded && hasOptions(state) && (
        <ul
          aria-label={intl.formatMessage({
            id: `store/telesales-toolbar.${state.term ? 'results' : 'recent'}`,
          })}
          className={`${handles.options} relative list ma0 pa0 overflow-y-auto`}
          id={props.id}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as in the ARIA Authoring Practices
          role="listbox"
          style={{ maxHeight: 'min(60vh, 24rem)' }}
          tabIndex={-1}
        >
          {state.answer.customers.map((customer, place) => (
            <FinderOption
              customer={customer}
              id={optionId(place)}
              isActive={place === active}
              key={customer.id}
              onChoose={() => choose(place)}
            />
          ))}
        </ul>
      )}
      {canRegister && answer && (
        <div className="pa3">
          <Action
            look={isExpanded ? 'other' : 'main'}
            messageId={`store/telesales-toolbar.${
              isExpanded ? 'noneOfThese' : 'register'
            }`}
            onPress={() => props.onRegister({ term, kind: answer.kinds[0] })}
          />
        </div>
      )}
    </div>
  )
})

export default Finder
