import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import type { Sentence } from '../../core/said'
import { saidInList } from '../../core/saidInList'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

const HANDLES = ['finderNote'] as const

/** What the search says. Only its answers are read out, and each once. */
export const ListNote: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const { list } = useToolbarState()
  const said = useToolbar(saidInList)
  const isAnswered = list.is === 'answered'
  const sentences = said.map((sentence) => (
    <Said id={sentence.id} key={sentence.id} values={sentence.values} />
  ))

  return (
    <>
      <p
        aria-atomic="true"
        aria-live="polite"
        className={`${handles.finderNote} ma0 ${
          isAnswered && said.length > 0 ? 'ph4 pv2' : ''
        }`}
      >
        {isAnswered && sentences}
      </p>
      {!isAnswered && said.length > 0 && (
        <p className={`${handles.finderNote} ma0 ph4 pv2`}>{sentences}</p>
      )}
    </>
  )
}

const Said: FC<Sentence> = ({ id, values }) => {
  const intl = useIntl()
  // Not by Intl.ListFormat, which react-intl 3 has no stand-in for.
  const nameKinds = (kinds: string) =>
    kinds
      .split(',')
      .map((kind) =>
        intl.formatMessage({ id: `store/telesales-toolbar.searchable.${kind}` })
      )
      .join(', ')

  return (
    <span className={values?.email ? 'db' : undefined}>
      <Message
        id={id}
        values={
          values?.searchable
            ? { searchable: <span>{nameKinds(`${values.searchable}`)}</span> }
            : values
        }
      />{' '}
    </span>
  )
}
