import React, { FC, FormEvent, KeyboardEvent, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useRegister } from '../hooks/useRegister'
import type { WhichCustomer } from '../modules/customerTerm'
import {
  Draft,
  FIELDS,
  NotFound,
  requiredFields,
} from '../modules/registration'
import { Action } from './Action'
import { EmailHint } from './EmailHint'
import { fieldId, RegisterField } from './RegisterField'
import { RegisterProblemLine } from './RegisterProblemLine'

const HANDLES = [
  'registerForm',
  'registerTitle',
  'registerButton',
  'registered',
] as const

interface Props {
  isStarting: boolean
  notFound: NotFound
  /** What has to be filled in besides the email, as the theme says. */
  requires?: unknown
  /** With what was filled in. */
  onCancel(draft: Draft): void
  onStart(customer: WhichCustomer): void
}

/** Makes somebody a customer who is none yet. Nothing typed is ever lost. */
const RegisterForm: FC<Props> = ({
  isStarting,
  notFound,
  onCancel,
  onStart,
  requires,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const form = useRef<HTMLFormElement>(null)
  const required = requiredFields(requires)
  const can = useRegister(form, notFound, required, isStarting, onStart)
  const isBusy = can.isSending || isStarting

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) {
      can.submit()
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isBusy && !event.nativeEvent.isComposing) {
      event.preventDefault()
      cancel()
    }
  }
  const cancel = () => onCancel(can.draft)
  const accept = (email: string) => {
    can.fill('email', email)
    document.getElementById(fieldId('email'))?.focus()
  }

  return (
    <form
      className={`${handles.registerForm} telesales-sheet br2 bg-base c-on-base ba b--muted-4`}
      noValidate
      onKeyDown={press}
      onSubmit={submit}
      ref={form}
    >
      <fieldset className="bn ma0 pa0">
        <legend className={`${handles.registerTitle} pa0 fw7`}>
          <FormattedMessage id="store/telesales-toolbar.registerTitle" />
        </legend>
        <div className="telesales-fields">
          {FIELDS.map((field) => (
            <RegisterField
              field={field}
              isReadOnly={isBusy || can.isRegistered}
              isRequired={required.includes(field)}
              key={field}
              objectionId={can.objection.fields[field]}
              onChange={(text) => can.fill(field, text)}
              value={can.draft[field]}
            >
              {field === 'email' && !can.isRegistered && (
                <EmailHint email={can.draft.email} onAccept={accept} />
              )}
            </RegisterField>
          ))}
        </div>
        <p aria-live="polite" className={`${handles.registered} ma0`}>
          {can.isRegistered && (
            <FormattedMessage id="store/telesales-toolbar.registered" />
          )}
        </p>
        <RegisterProblemLine objection={can.objection} onStart={onStart} />
        <div className="telesales-line">
          <button
            aria-disabled={isBusy}
            className={`${handles.registerButton} telesales-button br2 pointer bg-action-primary c-on-action-primary b--action-primary`}
            type="submit"
          >
            <FormattedMessage
              id={`store/telesales-toolbar.${
                can.isRegistered ? 'start' : 'registerAndStart'
              }`}
            />
          </button>
          <Action
            isBusy={isBusy}
            look="other"
            messageId="store/telesales-toolbar.cancel"
            onPress={cancel}
          />
        </div>
      </fieldset>
    </form>
  )
}

export default RegisterForm
