import React, { FC } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { Fact, ShownFact } from '../modules/facts'
import { IconButton } from './IconButton'

const HANDLES = ['facts', 'fact', 'factLabel', 'factValue'] as const

interface Props {
  facts: ShownFact[]
  /** Null masks it again. */
  onReveal(fact: Fact | null): void
}

/** What is known about the customer; what is masked can be revealed. */
export const Facts: FC<Props> = ({ facts, onReveal }) => {
  const intl = useIntl()
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const official = useOfficialHandles()

  return facts.length === 0 ? null : (
    <dl className={`${handles.facts} telesales-facts`}>
      {facts.map(({ fact, isMasked, isRevealed, text }) => {
        const labelId = `store/telesales-toolbar.${fact}`
        const theirs = (part: 'Container' | 'Field' | 'Value') =>
          fact === 'name'
            ? ''
            : official[`${fact}${part}` as keyof typeof official]

        return (
          <div
            className={`${withModifiers('fact', fact)} ${theirs('Container')} telesales-fact`}
            key={fact}
          >
            <dt className={`${handles.factLabel} ${theirs('Field')}`}>
              <FormattedMessage id={labelId} />
            </dt>
            <dd className={`${handles.factValue} ${theirs('Value')}`}>
              <bdi
                aria-live={isMasked ? 'polite' : undefined}
                dir={fact === 'name' ? undefined : 'ltr'}
              >
                {text}
              </bdi>
              {isMasked && (
                <IconButton
                  icon={isRevealed ? 'conceal' : 'show'}
                  isPressed={isRevealed}
                  messageId="store/telesales-toolbar.reveal"
                  onPress={() => onReveal(isRevealed ? null : fact)}
                  values={{ fact: intl.formatMessage({ id: labelId }) }}
                />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
