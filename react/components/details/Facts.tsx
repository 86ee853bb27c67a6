import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { ShownFact } from '../../core/facts'
import { useOfficial } from '../../hooks/useOfficialHandles'
import { IconButton } from '../ui/IconButton'
import { Message } from '../ui/Message'

const HANDLES = ['fact', 'factLabel', 'factValue', 'facts'] as const

const OFFICIAL = [
  'documentContainer',
  'documentField',
  'documentValue',
  'emailContainer',
  'emailField',
  'emailValue',
  'phoneContainer',
  'phoneField',
  'phoneValue',
] as const

interface Props {
  facts: ShownFact[]
}

/** What is known about the customer; what is masked can be revealed. */
export const Facts: FC<Props> = ({ facts }) => {
  const intl = useIntl()
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const official = useOfficial(OFFICIAL)

  return facts.length === 0 ? null : (
    <dl className={`${handles.facts} telesales-facts`}>
      {facts.map(({ fact, isMasked, isRevealed, text }) => {
        const labelId = `store/telesales-toolbar.${fact}`
        // A name has none.
        const theirs = (part: 'Container' | 'Field' | 'Value') =>
          official[`${fact}${part}` as keyof typeof official] ?? ''

        return (
          <div
            className={`${withModifiers('fact', fact)} ${theirs('Container')} telesales-fact`}
            key={fact}
          >
            <dt className={`${handles.factLabel} ${theirs('Field')}`}>
              <Message id={labelId} />
            </dt>
            <dd className={`${handles.factValue} ${theirs('Value')}`}>
              <bdi
                aria-live={isMasked ? 'polite' : undefined}
                dir={fact === 'name' ? undefined : 'ltr'}
                translate="no"
              >
                {text}
              </bdi>
              {isMasked && (
                <IconButton
                  event={{
                    type: 'factRevealed',
                    fact: isRevealed ? null : fact,
                  }}
                  icon={isRevealed ? 'conceal' : 'show'}
                  isPressed={isRevealed}
                  messageId="store/telesales-toolbar.reveal"
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
