import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import type { FoundCustomer } from '../../core/answers'
import { areNamesHidden } from '../../core/selectors'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

const HANDLES = ['option', 'optionFact', 'optionName'] as const

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
  // All else is masked.
  const name = useToolbar(areNamesHidden) ? null : fullName
  const modifiers = [
    isActive && 'active',
    isExact && 'exact',
    isSimilar && 'similar',
  ].filter((modifier): modifier is string => Boolean(modifier))
  // A name or an email shows by itself that it is what was typed.
  const isToldWhy = foundBy && foundBy !== 'NAME' && foundBy !== 'EMAIL'

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <li
      aria-selected={isActive}
      className={`${withModifiers('option', modifiers)} ph4 pv2 bt b--muted-4 ${
        isActive ? 'bg-muted-5' : ''
      }`}
      id={id}
      onClick={onChoose}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as in the ARIA Authoring Practices
      role="option"
      style={{
        cursor: 'pointer',
        minHeight: 44,
        // Seen where the system's own colours are forced, too.
        outline: isActive ? '2px solid' : undefined,
        outlineOffset: -2,
      }}
    >
      <bdi className={`${handles.optionName} fw7`} translate="no">
        {name ?? email}
      </bdi>{' '}
      <span className="flex flex-wrap">
        {isSimilar && (
          <Fact>
            <Message id="store/telesales-toolbar.similar" />
          </Fact>
        )}
        {name && (
          <Fact>
            <bdi translate="no">{email}</bdi>
          </Fact>
        )}
        {phone && (
          <Fact>
            <Message id="store/telesales-toolbar.phone" />{' '}
            <bdi dir="ltr" translate="no">
              {phone}
            </bdi>
          </Fact>
        )}
        {document && (
          <Fact>
            <Message id="store/telesales-toolbar.document" />{' '}
            <bdi dir="ltr" translate="no">
              {document}
            </bdi>
          </Fact>
        )}
        {isToldWhy && (
          <Fact>
            <Message id={`store/telesales-toolbar.foundBy.${foundBy}`} />
          </Fact>
        )}
      </span>
    </li>
  )
}

const Fact: FC = ({ children }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <span
      className={`${handles.optionFact} nowrap`}
      style={{ marginInlineEnd: '0.75rem' }}
    >
      {children}{' '}
    </span>
  )
}
