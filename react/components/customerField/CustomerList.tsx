import React, { FC, useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { isExpanded, isShown } from '../../core/customerList'
import { emailGuess } from '../../core/emailGuess'
import { wasSearched } from '../../core/searchable'
import { useEarlyKeyboard } from '../../hooks/useEarlyKeyboard'
import { useOptionInSight } from '../../hooks/useOptionInSight'
import { usePart } from '../../hooks/usePart'
import { useShortcut } from '../../hooks/useShortcut'
import { useSend, useToolbarState } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { FIELD_ID, LIST_ID, optionId } from './ids'
import { ListNote } from './ListNote'
import { ListOption } from './ListOption'
import { LIST_STYLESHEET } from './list'

const HANDLES = ['finder', 'options'] as const

/** It is the form's, which is loaded anyhow once a search has an answer. */
const loadHint = () =>
  import('../registration/RegisterForm').then(({ EmailHint }) => ({
    default: EmailHint,
  }))

/**
 * What the customer field's popup shows. It is our own since no combobox library
 * that is maintained runs on the platform's React 16.9.
 */
const CustomerList: FC = () => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const send = useSend()
  const { list, privacy, settings } = useToolbarState()
  const isOpen = isShown(list)
  const search = list.is === 'answered' && list.isOpen ? list.search : null
  const active = isExpanded(list) ? list.active : null
  const canRegister =
    search !== null && search.refusal === null && wasSearched(search)

  const guess =
    canRegister && search?.customers.length === 0 ? emailGuess(list.term) : null
  const EmailHint = usePart('emailHint', loadHint, guess !== null)

  const customer =
    active !== null && settings.card.length > 0 && !privacy.isScreenShared
      ? search?.customers[active]
      : undefined
  const openCard = useCallback(
    () => send({ type: 'cardToggled', customer, list }),
    [customer, list, send]
  )

  useShortcut(settings.shortcutCard, customer !== undefined, openCard)
  useEarlyKeyboard(FIELD_ID)
  useOptionInSight(active === null ? null : optionId(active))

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div
      className={`${handles.finder} telesales-popup ${
        isOpen ? 'bg-base c-on-base ba b--muted-4 br2 shadow-4' : ''
      }`}
      // A click on what is in it leaves the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <style>{LIST_STYLESHEET}</style>
      <ListNote />
      {isExpanded(list) && (
        <ul
          aria-label={intl.formatMessage({
            id: `store/telesales-toolbar.${list.term ? 'results' : 'recent'}`,
          })}
          className={`${handles.options} relative list ma0 pa0 overflow-y-auto`}
          id={LIST_ID}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as in the ARIA Authoring Practices
          role="listbox"
          style={{ maxHeight: 'min(60vh, 24rem)' }}
          tabIndex={-1}
        >
          {list.search.customers.map((customer, place) => (
            <ListOption
              customer={customer}
              id={optionId(place)}
              isActive={place === active}
              key={customer.id}
              onChoose={() => send({ type: 'optionChosen', place })}
            />
          ))}
        </ul>
      )}
      {guess && EmailHint && (
        <div className="ph4">
          <EmailHint
            email={guess}
            onAccept={(text) =>
              send({ type: 'fieldTyped', text, isComposing: false })
            }
            typed={list.term}
          />
        </div>
      )}
      {customer && (
        <div className="pa3">
          <Action
            event={{ type: 'cardToggled', customer, list }}
            kind="other"
            messageId="store/telesales-toolbar.card"
          />
        </div>
      )}
      {canRegister && search && (
        <div className="pa3">
          <Action
            event={{
              type: 'registerOpened',
              notFound: {
                term: list.term,
                draft: search.draft,
              },
            }}
            kind={isExpanded(list) ? 'other' : 'main'}
            messageId={`store/telesales-toolbar.${
              isExpanded(list) ? 'noneOfThese' : 'register'
            }`}
          />
        </div>
      )}
    </div>
  )
}

export { listSlice as slice } from '../../core/listSlice'
export default CustomerList
