import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { noteOf } from '../../core/note'
import { saidOfNote } from '../../core/saidInCard'
import { useSend, useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

const HANDLES = ['cardNoteField'] as const

const FIELD_ID = 'telesales-toolbar-note'
const ERROR_ID = `${FIELD_ID}-error`
const MAX_LENGTH = 100

/** What the next operator is to know of the customer: it goes with what loads the page anew. */
export const NoteField: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const note = useToolbar(noteOf)
  const send = useSend()
  const said = saidOfNote(note)

  return (
    <div
      className={`${handles.cardNoteField} telesales-card-line telesales-card-field`}
    >
      <label htmlFor={FIELD_ID}>
        <Message id="store/telesales-toolbar.cardNote" />
      </label>
      <input
        aria-describedby={said ? ERROR_ID : undefined}
        aria-invalid={said !== null}
        autoComplete="off"
        className="telesales-text telesales-card-note bg-base c-on-base ba b--muted-1 br2"
        dir="auto"
        id={FIELD_ID}
        maxLength={MAX_LENGTH}
        onChange={({ target }) =>
          send({ type: 'noteTyped', text: target.value })
        }
        value={note ?? ''}
      />
      <span aria-live="polite" id={ERROR_ID}>
        {said && <Message {...said} />}
      </span>
    </div>
  )
}
