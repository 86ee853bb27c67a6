import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import type { FoundCustomer } from '../../core/answers'
import { markedParts } from '../../core/markedParts'
import { areNamesHidden } from '../../core/selectors'
import { useFieldLabel } from '../../hooks/useFieldLabel'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

const HANDLES = ['option', 'optionFact', 'optionMark', 'optionName'] as const

interface Props {
  customer: FoundCustomer
  id: string
  isActive: boolean
  onChoose(): void
}

/** One customer to choose, with what tells them from others. */
export const ListOption: FC<Props> = ({
  customer: {
    document,
    email,
    foundBy,
    isExact,
    isSimilar,
    name: fullName,
    phone,
  },
  id,
  isActive,
  onChoose,
}) => {
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const labelOf = useFieldLabel()
  const { term } = useToolbarState().list
  // All else is masked.
  const isHidden = useToolbar(areNamesHidden)
  const name = isHidden ? null : fullName
  const modifiers = [
    isActive && 'active',
    isExact && 'exact',
    isSimilar && 'similar',
  ].filter(Boolean) as string[]
  // A name or an email shows by itself that it is what was typed.
  const isToldWhy = foundBy && foundBy !== 'NAME' && foundBy !== 'EMAIL'

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <li
      aria-selected={isActive}
      className={`${withModifiers('option', modifiers)} pointer ph4 pv2 bt b--muted-4 ${
        isActive ? 'bg-muted-5' : ''
      }`}
      id={id}
      onClick={onChoose}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as in the ARIA Authoring Practices
      role="option"
      style={{
        minHeight: 44,
        // Seen where the system's own colours are forced, too.
        outline: isActive ? '2px solid' : '',
        outlineOffset: -2,
      }}
    >
      <span className="telesales-option-head">
        <bdi className={`${handles.optionName} fw7`} translate="no">
          {markedParts(name ?? email, term).map(({ isMarked, text }, place) =>
            isMarked ? (
              <mark
                className={`${handles.optionMark} telesales-mark`}
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have an order, and nothing else
                key={place}
              >
                {text}
              </mark>
            ) : (
              text
            )
          )}
        </bdi>{' '}
        {isSimilar && (
          <Fact>
            <Message id="store/telesales-toolbar.similar" />
          </Fact>
        )}
        {isToldWhy && (
          <Fact>
            <Message id={`store/telesales-toolbar.foundBy.${foundBy}`} />
          </Fact>
        )}
      </span>
      <span className="telesales-option-facts">
        {/* Where nobody has a name, all emails are on the line above. */}
        {!isHidden && <Fact>{name && <bdi translate="no">{email}</bdi>}</Fact>}
        <Fact label={phone && labelOf('phone')}>{phone}</Fact>
        <Fact label={document && labelOf('document')}>{document}</Fact>
      </span>
    </li>
  )
}

/** A column; one that is empty keeps its place. */
const Fact: FC<{ label?: string | null }> = ({ children, label }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <span className={handles.optionFact}>
      {label ? (
        <>
          <span>{label}</span>{' '}
          <bdi dir="ltr" translate="no">
            {children}
          </bdi>
        </>
      ) : (
        children
      )}{' '}
    </span>
  )
}
