import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import type { Field } from '../../core/draft'
import { useFieldLabel } from '../../hooks/useFieldLabel'
import { Message } from '../ui/Message'

const HANDLES = [
  'registerError',
  'registerField',
  'registerInput',
  'registerLabel',
] as const

const KEYBOARDS: Record<Field, 'email' | 'text' | 'tel'> = {
  email: 'email',
  firstName: 'text',
  lastName: 'text',
  document: 'text',
  phone: 'tel',
}

/** The id of a field's input. */
export function fieldId(field: Field): string {
  return `telesales-toolbar-register-${field}`
}

interface Props {
  field: Field
  isReadOnly: boolean
  isRequired: boolean
  /** The id of what is wrong with it. */
  objectionId?: string
  value: string
  onChange(text: string): void
}

/** One thing that a new customer is asked for; the children are about it. */
export const RegisterField: FC<Props> = ({
  children,
  field,
  isReadOnly,
  isRequired,
  objectionId,
  onChange,
  value,
}) => {
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const id = fieldId(field)
  const errorId = `${id}-error`

  return (
    <div className={withModifiers('registerField', field)}>
      <label className={handles.registerLabel} htmlFor={id}>
        <span>{useFieldLabel()(field)}</span>{' '}
        {isRequired && <Message id="store/telesales-toolbar.required" />}
      </label>
      <input
        aria-describedby={objectionId ? errorId : undefined}
        aria-invalid={objectionId !== undefined}
        aria-required={isRequired}
        autoCapitalize={field === 'email' ? 'none' : undefined}
        autoComplete="off"
        className={`${handles.registerInput} telesales-text bg-base c-on-base ba br2 ${objectionId ? 'b--danger' : 'b--muted-1'}`}
        dir="auto"
        id={id}
        inputMode={KEYBOARDS[field]}
        maxLength={254}
        onChange={(event) => onChange(event.target.value)}
        readOnly={isReadOnly}
        spellCheck={false}
        type="text"
        value={value}
      />
      {objectionId && (
        <p className={`${handles.registerError} ma0 pv1 fw7 mw5`} id={errorId}>
          <Message id={objectionId} />
        </p>
      )}
      {children}
    </div>
  )
}
