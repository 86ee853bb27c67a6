import React, { FC } from 'react'

import { usePart } from '../../hooks/usePart'
import { useSend, useToolbarState } from '../../hooks/useToolbar'
import { ErrorBoundary } from '../ui/ErrorBoundary'

const loadForm = () => import('./RegisterForm')

/** The form that registers a customer, while it is wanted and can be loaded. */
export const Registration: FC = () => {
  const send = useSend()
  const { list, registration } = useToolbarState()
  // Once a search has an answer, so that the form is there at once.
  const RegisterForm = usePart(
    'registerForm',
    loadForm,
    registration.is !== 'closed' || list.is === 'answered'
  )

  return registration.is !== 'closed' &&
    registration.is !== 'opening' &&
    RegisterForm ? (
    <ErrorBoundary onCrash={() => send({ type: 'registerClosed' })}>
      <RegisterForm
        key={registration.notFound.term}
        registration={registration}
      />
    </ErrorBoundary>
  ) : null
}
