import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { Objection } from '../../core/draft'
import { areNamesHidden } from '../../core/selectors'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'

const HANDLES = ['registerProblem'] as const

interface Props {
  objection: Objection
}

/** Why nobody was registered, when no field is to blame. */
export const RegisterProblemLine: FC<Props> = ({
  objection: { duplicate, problem, retryInSeconds },
}) => {
  const { handles } = useCssHandles(HANDLES)
  const isHidden = useToolbar(areNamesHidden)

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
            {duplicate.name && !isHidden && <bdi>{duplicate.name} </bdi>}
            <bdi>{duplicate.email}</bdi>
          </>
        )}
      </p>
      {duplicate && (
        <Action
          event={{ type: 'startAsked', customer: { id: duplicate.id } }}
          messageId="store/telesales-toolbar.shopForThem"
        />
      )}
    </div>
  ) : null
}
