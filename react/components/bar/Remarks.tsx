import React, { FC } from 'react'
import { isFormMissing, problemOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Alert } from '../ui/Alert'
import { Remedy } from './Remedy'

/** All that is wrong, in one alert, and what the operator can do about it. */
export const Remarks: FC = () => {
  const problem = useToolbar(problemOf)
  const { retryInSeconds, warning } = useToolbar(viewIn)
  const messageIds = [
    problem === 'TOO_MANY_REQUESTS' && retryInSeconds
      ? 'store/telesales-toolbar.startAgain'
      : problem && `store/telesales-toolbar.refusal.${problem}`,
    warning && `store/telesales-toolbar.warning.${warning}`,
  ].filter((id): id is string => Boolean(id))
  const refused = problem === 'SESSION_EXPIRED' ? 'signedOut' : 'refused'

  return messageIds.length > 0 ? (
    <Alert
      icon={problem ? refused : 'warning'}
      kind={problem ? 'refusal' : 'warning'}
      messageIds={messageIds}
      seconds={retryInSeconds}
    >
      <RegisterAction />
      <Remedy />
    </Alert>
  ) : null
}

/** Who is no customer can become one. */
const RegisterAction: FC = () => {
  const problem = useToolbar(problemOf)
  const isMissing = useToolbar(isFormMissing)
  const { field, registration } = useToolbarState()
  const isOpen = registration.is !== 'closed'

  return isMissing || (problem === 'CUSTOMER_NOT_FOUND' && !isOpen) ? (
    <Action
      event={{
        type: 'registerOpened',
        notFound:
          registration.is === 'closed'
            ? { term: field.askedEmail }
            : registration.notFound,
      }}
      kind="other"
      messageId="store/telesales-toolbar.register"
    />
  ) : null
}
