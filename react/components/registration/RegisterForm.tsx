import React, { FC, FormEvent, KeyboardEvent, useRef } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { FIELDS, requiredFields } from '../../core/draft'
import { isComposed } from '../../core/isComposed'
import type { OpenRegistration } from '../../core/registration'
import { saidOfProgress } from '../../core/saidInForm'
import { useFormFocus } from '../../hooks/useFormFocus'
import { useSend, useToolbarState } from '../../hooks/useToolbar'
import { PARTS_STYLESHEET } from '../parts'
import { Action } from '../ui/Action'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'
import { EmailHint } from './EmailHint'
import { FORM_STYLESHEET } from './form'
import { RegisterField } from './RegisterField'
import { RegisterProblemLine } from './RegisterProblemLine'

const HANDLES = [
  'registerButton',
  'registerForm',
  'registerTitle',
  'registered',
] as const

interface Props {
  registration: OpenRegistration
}

/** Makes somebody a customer who is none yet. */
const RegisterForm: FC<Props> = ({ registration }) => {
  const { handles } = useCssHandles(HANDLES)
  const send = useSend()
  const form = useRef<HTMLFormElement>(null)
  const { impersonation, settings } = useToolbarState()
  const required = requiredFields(settings.registerRequires)
  const { draft, is, objection } = registration
  const progress = saidOfProgress(registration)
  const isRegistered = is === 'registered'
  const isBusy = is === 'sending' || impersonation.is === 'starting'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ type: 'registerSubmitted' })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isBusy && !isComposed(event.nativeEvent)) {
      event.preventDefault()
      send({ type: 'registerClosed' })
    }
  }

  useFormFocus(form)

  return (
    <form
      className={`${handles.registerForm} telesales-sheet br2 bg-base c-on-base ba b--muted-4`}
      noValidate
      onKeyDown={press}
      onSubmit={submit}
      ref={form}
    >
      <style>{PARTS_STYLESHEET + FORM_STYLESHEET}</style>
      <fieldset className="bn ma0 pa0">
        <legend className={`${handles.registerTitle} pa0 fw7`}>
          <Message id="store/telesales-toolbar.registerTitle" />
        </legend>
        <div className="telesales-fields">
          {FIELDS.map((field) => (
            <RegisterField
              field={field}
              isReadOnly={isBusy || isRegistered}
              isRequired={required.includes(field)}
              key={field}
              objectionId={objection.fields[field]}
              onChange={(text) => send({ type: 'draftFilled', field, text })}
              value={draft[field]}
            >
              {field === 'email' && !isRegistered && (
                <EmailHint
                  email={draft.email}
                  onAccept={(email) => send({ type: 'hintAccepted', email })}
                />
              )}
            </RegisterField>
          ))}
        </div>
        <p aria-live="polite" className={`${handles.registered} ma0`}>
          {progress && (
            <span
              className={is === 'sending' ? 'telesales-line' : ''}
              key={progress}
            >
              {is === 'sending' && <Icon name="busy" />}
              <Message id={progress} />
            </span>
          )}
        </p>
        <RegisterProblemLine objection={objection} />
        <div className="telesales-line">
          <button
            aria-disabled={isBusy}
            className={`${handles.registerButton} telesales-button br2 pointer bg-action-primary c-on-action-primary b--action-primary`}
            type="submit"
          >
            <Message
              id={`store/telesales-toolbar.${
                isRegistered ? 'start' : 'registerAndStart'
              }`}
            />
          </button>
          <Action
            event={{ type: 'registerClosed' }}
            isBusy={isBusy}
            kind="other"
            messageId="store/telesales-toolbar.cancel"
          />
        </div>
      </fieldset>
    </form>
  )
}

export { registrationSlice as slice } from '../../core/registrationSlice'
export { EmailHint }
export default RegisterForm
