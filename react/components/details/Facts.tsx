import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { ShownFact } from '../../core/facts'
import { useFieldLabel } from '../../hooks/useFieldLabel'
import { useOfficial } from '../../hooks/useOfficialHandles'
import { IconButton } from '../ui/IconButton'
import { CopyButton } from './CopyButton'

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
  /** Each can be copied that can be read. */
  areCopied?: boolean
  facts: ShownFact[]
}

/** What is known about the customer; what is masked can be revealed. */
export const Facts: FC<Props> = ({ areCopied = false, facts }) => {
  const labelOf = useFieldLabel()
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const official = useOfficial(OFFICIAL)

  return facts.length === 0 ? null : (
    <dl className={`${handles.facts} telesales-facts`}>
      {facts.map(({ fact, isMasked, isRevealed, text }) => {
        const label = labelOf(fact)
        // A name has none.
        const theirs = (part: 'Container' | 'Field' | 'Value') =>
          official[`${fact}${part}` as keyof typeof official] ?? ''

        return (
          <div
            className={`${withModifiers('fact', fact)} ${theirs('Container')} telesales-fact`}
            key={fact}
          >
            <dt className={`${handles.factLabel} ${theirs('Field')}`}>
              <span>{label}</span>
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
                  values={{ fact: label }}
                />
              )}
              {areCopied && fact !== 'name' && isMasked === isRevealed && (
                <CopyButton label={label} text={text} />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
