import React, { FC, FormEvent, useState } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { viewIn } from '../../core/view'
import { useSend, useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

const HANDLES = ['cardPostalCode'] as const

const FIELD_ID = 'telesales-toolbar-postal-code'

/** Delivers the cart to a postal code, so that prices, stock and deliveries are right. */
export const PostalCode: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const send = useSend()
  const { isBusy } = useToolbar(viewIn)
  const [text, setText] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && !isBusy) {
      send({
        type: 'cardActAsked',
        act: ['deliverTo', { postalCode: text.trim() }],
      })
    }
  }

  return (
    <form
      className={`${handles.cardPostalCode} telesales-card-line telesales-card-field`}
      onSubmit={submit}
    >
      <label htmlFor={FIELD_ID}>
        <Message id="store/telesales-toolbar.cardPostalCode" />
      </label>
      <input
        autoComplete="off"
        className="telesales-text telesales-card-code bg-base c-on-base ba b--muted-1 br2"
        dir="ltr"
        id={FIELD_ID}
        onChange={({ target }) => setText(target.value)}
        value={text}
      />
      <button
        aria-disabled={isBusy}
        className="telesales-button br2 pointer bg-base c-on-base b--muted-2"
        type="submit"
      >
        <Message id="store/telesales-toolbar.cardSet" />
      </button>
    </form>
  )
}
