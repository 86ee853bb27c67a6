import React, { FC, FormEvent, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { Problem } from '../modules/toolbarState'
import { ALERT_ID } from './Alert'

const HANDLES = [
  'startForm',
  'emailLabel',
  'emailInput',
  'startButton',
] as const

const INPUT_ID = 'telesales-toolbar-email'

const ABOUT_THE_EMAIL: Problem[] = [
  'INVALID_EMAIL',
  'OWN_EMAIL',
  'CUSTOMER_NOT_FOUND',
]

interface Props {
  isStarting: boolean
  problem: Problem | null
  onStart(customerEmail: string): void
}

/** The way to a customer. What was typed stays until it has worked. */
export const StartForm: FC<Props> = ({ isStarting, onStart, problem }) => {
  const { handles } = useCssHandles(HANDLES)
  const [email, setEmail] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isStarting) {
      onStart(email)
    }
  }

  return (
    <form
      className={`${handles.startForm} flex items-center mh3 mv1`}
      onSubmit={submit}
    >
      <label className={`${handles.emailLabel} nowrap`} htmlFor={INPUT_ID}>
        <FormattedMessage id="store/telesales-toolbar.customerEmail" />
      </label>
      <input
        aria-describedby={problem ? ALERT_ID : undefined}
        aria-invalid={problem !== null && ABOUT_THE_EMAIL.includes(problem)}
        autoCapitalize="none"
        autoComplete="off"
        className={`${handles.emailInput} w-100 h2 ph3 mh3 bg-base c-on-base ba b--muted-2 br2`}
        dir="ltr"
        id={INPUT_ID}
        inputMode="email"
        onChange={(event) => setEmail(event.target.value)}
        readOnly={isStarting}
        size={24}
        spellCheck={false}
        type="text"
        value={email}
      />
      <button
        aria-disabled={isStarting}
        className={`${handles.startButton} h2 ph5 bg-action-primary c-on-action-primary bn br2 fw5 pointer`}
        type="submit"
      >
        <FormattedMessage id="store/telesales-toolbar.start" />
      </button>
    </form>
  )
}
