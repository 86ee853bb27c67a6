import React, { FC } from 'react'

import { usePart } from '../../hooks/usePart'
import { useSend, useToolbarState } from '../../hooks/useToolbar'
import { ErrorBoundary } from '../ui/ErrorBoundary'

const loadForm = () => import('./RegisterForm')

/** The form that registers a customer, while it is wanted and can be loaded. */
export const Registration: FC = () => {
  const send = useSend()
  const { registration } = useToolbarState()
  const isOpen = registration.is !== 'closed'
  const RegisterForm = usePart('registerForm', loadForm, isOpen)

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
