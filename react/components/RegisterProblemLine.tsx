import React, { FC, useContext } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { NamesHidden } from '../hooks/namesHidden'
import type { WhichCustomer } from '../modules/customerTerm'
import type { Objection } from '../modules/registration'
import { Action } from './Action'

const HANDLES = ['registerProblem'] as const

interface Props {
  objection: Objection
  onStart(customer: WhichCustomer): void
}

/** Why nobody was registered, when no field is to blame. */
export const RegisterProblemLine: FC<Props> = ({
  objection: { duplicate, problem, retryInSeconds },
  onStart,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const areNamesHidden = useContext(NamesHidden)

  return problem ? (
    <div
      className={`${handles.registerProblem} telesales-alert ba br2 b--danger bg-danger--faded c-on-danger--faded`}
    >
      <p className="telesales-alert-text ma0 fw5" role="alert">
        {problem === 'TOO_MANY_REQUESTS' && retryInSeconds ? (
          <FormattedMessage
            id="store/telesales-toolbar.registerAgain"
            values={{ seconds: retryInSeconds }}
          />
        ) : (
          <FormattedMessage
            id={
              problem === 'NO_ANSWER' || problem === 'HALF_DONE'
                ? 'store/telesales-toolbar.registerUnanswered'
                : `store/telesales-toolbar.refusal.${problem}`
            }
          />
        )}
        {duplicate && (
          <>
            {' '}
            {duplicate.name && !areNamesHidden && <bdi>{duplicate.name} </bdi>}
            <bdi>{duplicate.email}</bdi>
          </>
        )}
      </p>
      {duplicate && (
        <Action
          messageId="store/telesales-toolbar.shopForThem"
          onPress={() => onStart({ id: duplicate.id })}
        />
      )}
    </div>
  ) : null
}
