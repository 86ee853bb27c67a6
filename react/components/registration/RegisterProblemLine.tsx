import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { Objection } from '../../core/draft'
import { saidOfProblem } from '../../core/saidInForm'
import { areNamesHidden } from '../../core/selectors'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'

const HANDLES = ['registerProblem'] as const

interface Props {
  objection: Objection
}

/** Why nobody was registered, when no field is to blame. */
export const RegisterProblemLine: FC<Props> = ({ objection }) => {
  const { handles } = useCssHandles(HANDLES)
  const isHidden = useToolbar(areNamesHidden)
  const { duplicate, problem } = objection
  const said = saidOfProblem(objection)

  return problem ? (
    <div
      className={`${handles.registerProblem} telesales-alert ba br2 b--danger bg-danger--faded c-on-danger--faded`}
    >
      <p className="telesales-alert-text ma0 fw5" role="alert">
        {said && <Message {...said} />}
        {said && duplicate && <span> </span>}
        {duplicate && (
          <span translate="no">
            {duplicate.name && !isHidden && <bdi>{`${duplicate.name} `}</bdi>}
            <bdi>{duplicate.email}</bdi>
          </span>
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
