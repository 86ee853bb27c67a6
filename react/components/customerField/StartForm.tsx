import React, { FC, FocusEvent, FormEvent, KeyboardEvent } from 'react'

import { isShown } from '../../core/customerList'
import { reasonView } from '../../core/selectors'
import { activeElement } from '../../hooks/activeElement'
import { useFocus } from '../../hooks/useFocus'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { useRest } from '../bar/useRest'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Message } from '../ui/Message'
import { CustomerInput } from './CustomerInput'
import { FIELD_ID } from './ids'
import { Reason } from './Reason'
import { useCustomerList } from './useCustomerList'

const CALL_ID = 'telesales-toolbar-screen-pop'

/**
 * The way to a customer. What was typed stays until it has worked. The field does
 * without its list until that is loaded, and when it cannot be.
 */
export const StartForm: FC = () => {
  const { handles } = useHandles()
  const official = useOfficialHandles()
  const send = useSend()
  const input = useFocus<HTMLInputElement>('field')
  const { impersonation, list } = useToolbarState()
  const reason = useToolbar(reasonView)
  const isStarting = impersonation.is === 'starting'
  const CustomerList = useCustomerList()
  const { FieldNotes } = useRest()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ type: 'submitted' })
  }
  const closeList = (event: KeyboardEvent) => {
    if (
      event.key === 'Escape' &&
      event.target !== input.current &&
      isShown(list)
    ) {
      event.preventDefault()
      // First, since to come to the field may open it.
      input.current?.focus()
      send({ type: 'listKeyPressed', key: 'close' })
    }
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A window that is left for another one keeps its active element.
    const next = (relatedTarget ?? activeElement()) as Node | null

    if (!currentTarget.contains(next)) {
      send({ type: 'formLeft' })
    }
  }

  return (
    <form
      className={`${handles.startForm} ${official.loginForm} telesales-form ${reason.isShown ? 'telesales-form--reason' : ''}`}
      onBlur={leave}
      onFocus={() => send({ type: 'formEntered' })}
      onKeyDown={closeList}
      onSubmit={submit}
    >
      <div className={`${official.loginFormContainer} telesales-field`}>
        <label
          className={`${handles.customerLabel} ${official.loginFormMessage} nowrap`}
          htmlFor={FIELD_ID}
        >
          <Message id="store/telesales-toolbar.customer" />
        </label>
        <CustomerInput describedBy={CALL_ID} input={input} />
        {CustomerList && (
          <ErrorBoundary
            onCrash={() => send({ type: 'partMissing', part: 'list' })}
          >
            <CustomerList />
          </ErrorBoundary>
        )}
        <Reason />
        <button
          aria-disabled={
            isStarting || (list.is === 'answered' && list.isUndecided)
          }
          className={`${handles.startButton} ${official.loginButton} telesales-button br2 pointer bg-action-primary c-on-action-primary b--action-primary`}
          type="submit"
        >
          <span className={official.loginAsText}>
            <Message id="store/telesales-toolbar.start" />
          </span>
        </button>
      </div>
      {FieldNotes && <FieldNotes id={CALL_ID} />}
    </form>
  )
}
