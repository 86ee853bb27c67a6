import React, { FC, KeyboardEvent, RefObject, useState } from 'react'
import { useIntl } from 'react-intl'

import { isExpanded, isShown } from '../../core/customerList'
import type { Problem } from '../../core/events'
import { isComposed } from '../../core/isComposed'
import { listKeyOf } from '../../core/listKeys'
import { areNamesHidden, problemOf } from '../../core/selectors'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { ALERT_ID } from '../ui/Alert'
import { FIELD_ID, LIST_ID, optionId } from './ids'

const ABOUT_THE_CUSTOMER: Array<Problem | null> = [
  'INVALID_EMAIL',
  'OWN_EMAIL',
  'CUSTOMER_NOT_FOUND',
  'CUSTOMER_GONE',
]

/** What they do in a text, they do as well. */
const LEFT_TO_THE_TEXT = ['ArrowLeft', 'ArrowRight']

interface Props {
  /** The id of what is said of a text that a call has filled in. */
  describedBy: string
  input: RefObject<HTMLInputElement>
}

/** The field itself: a combobox where customers can be searched for. */
export const CustomerInput: FC<Props> = ({ describedBy, input }) => {
  const intl = useIntl()
  const { handles } = useHandles()
  const { emailInput } = useOfficialHandles()
  const send = useSend()
  const problem = useToolbar(problemOf)
  const { field, impersonation, list, missing, registration, settings } =
    useToolbarState()
  const isHidden = useToolbar(areNamesHidden)
  const [isComposing, setComposing] = useState(false)
  const isStarting = impersonation.is === 'starting'
  const isOpen = isExpanded(list) && !missing.includes('list')
  const active = isExpanded(list) ? list.active : null
  const isConcealed = isHidden && field.origin !== 'operator'
  const hasSearch = settings.search

  const press = (event: KeyboardEvent) => {
    // Whoever composes a character has all the keys.
    if (isStarting || isComposed(event.nativeEvent)) {
      return
    }
    if (event.key === 'Enter') {
      if (event.repeat) {
        event.preventDefault()
      }
      return
    }
    const key = hasSearch ? listKeyOf(event, isOpen) : null
    const isTaken =
      event.key === 'Escape'
        ? isShown(list)
        : !LEFT_TO_THE_TEXT.includes(event.key)

    if (key) {
      send({ type: 'listKeyPressed', key })
    }
    if (key && isTaken) {
      event.preventDefault()
    } else if (
      event.key === 'Escape' &&
      field.text !== '' &&
      // What was opened last is closed first.
      registration.is === 'closed'
    ) {
      event.preventDefault()
      send({ type: 'fieldTyped', text: '', isComposing: false })
    }
  }
  return (
    <div className={`${emailInput} telesales-input`}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: with those its role is combobox */}
      <input
        aria-activedescendant={
          isOpen && active !== null ? optionId(active) : undefined
        }
        aria-autocomplete={hasSearch ? 'list' : undefined}
        aria-controls={isOpen ? LIST_ID : undefined}
        aria-describedby={describerOf()}
        aria-expanded={hasSearch ? isOpen : undefined}
        aria-haspopup={hasSearch ? 'listbox' : undefined}
        aria-invalid={ABOUT_THE_CUSTOMER.includes(problem)}
        autoCapitalize="none"
        autoComplete="off"
        className={`${handles.customerInput} telesales-text ${isConcealed ? 'telesales-concealed' : ''} bg-base c-on-base ba b--muted-1 br2`}
        dir="auto"
        id={FIELD_ID}
        onChange={({ target }) =>
          send({ type: 'fieldTyped', text: target.value, isComposing })
        }
        onCompositionEnd={({ currentTarget: { value } }) => {
          setComposing(false)
          send({ type: 'fieldTyped', text: value, isComposing: false })
        }}
        onCompositionStart={() => {
          setComposing(true)
          send({ type: 'compositionStarted' })
        }}
        onFocus={() => send({ type: 'fieldEntered' })}
        onKeyDown={press}
        placeholder={intl.formatMessage({
          id: `store/telesales-toolbar.${
            hasSearch ? 'placeholder' : 'placeholderEmail'
          }`,
        })}
        readOnly={isStarting}
        ref={input}
        role={hasSearch ? 'combobox' : undefined}
        spellCheck={false}
        type="text"
        value={field.text}
      />
    </div>
  )

  function describerOf() {
    if (problem) {
      return ALERT_ID
    }
    return field.origin === 'call' ? describedBy : undefined
  }
}
