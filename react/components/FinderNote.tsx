import React, { FC, useContext } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { NamesHidden } from '../hooks/namesHidden'
import { isWholeEmail } from '../modules/customerTerm'
import {
  isSearchable,
  MIN_CHARACTERS,
  wasSearched,
} from '../modules/finderState'
import type { CustomerSearch, TermKind } from '../typings/graphql'

const HANDLES = ['finderNote'] as const

const ALL_WAYS = 5

interface Props {
  /** The search's, while it is seen. */
  answer: CustomerSearch | null
  isSearching: boolean
  term: string
}

/** What the search says. Only its answers are read out, and each once. */
export const FinderNote: FC<Props> = ({ answer, isSearching, term }) => {
  const { handles } = useCssHandles(HANDLES)
  const areNamesHidden = useContext(NamesHidden)
  const email = isWholeEmail(term) && (
    <span className="db">
      <FormattedMessage
        id="store/telesales-toolbar.enterStarts"
        values={{ email: <bdi>{areNamesHidden ? '***' : term}</bdi> }}
      />{' '}
    </span>
  )

  return (
    <>
      <p
        aria-atomic="true"
        aria-live="polite"
        className={`${handles.finderNote} ma0 ${answer ? 'ph4 pv2' : ''}`}
      >
        {answer && (
          <>
            {email}
            {term === '' && answer.customers.length > 0 ? (
              <FormattedMessage id="store/telesales-toolbar.recent" />
            ) : (
              <Outcome answer={answer} term={term} />
            )}
          </>
        )}
      </p>
      {isSearching && (
        <p className={`${handles.finderNote} ma0 ph4 pv2`}>
          {email}
          <FormattedMessage id="store/telesales-toolbar.searching" />
        </p>
      )}
    </>
  )
}

const Outcome: FC<{ answer: CustomerSearch; term: string }> = ({
  answer,
  term,
}) => {
  const { customers, hasMore, kinds, refusal, retryInSeconds, searchable } =
    answer

  if (refusal === 'TOO_MANY_REQUESTS' && retryInSeconds) {
    return (
      <FormattedMessage
        id="store/telesales-toolbar.searchAgain"
        values={{ seconds: retryInSeconds }}
      />
    )
  }
  if (refusal) {
    return (
      <FormattedMessage id={`store/telesales-toolbar.refusal.${refusal}`} />
    )
  }
  if (kinds.length === 0 && customers.length === 0) {
    return <NoTerm term={term} />
  }
  const isSearched = customers.length > 0 || wasSearched(answer)

  return (
    <>
      {isSearched && (
        <>
          <FormattedMessage
            id={`store/telesales-toolbar.${hasMore ? 'foundMore' : 'found'}`}
            values={{ count: customers.length }}
          />{' '}
        </>
      )}
      {searchable.length > 0 && searchable.length < ALL_WAYS && (
        <Searchable searchable={searchable} />
      )}
    </>
  )
}

const NoTerm: FC<{ term: string }> = ({ term }) =>
  isSearchable(term) ? (
    <FormattedMessage id="store/telesales-toolbar.nothingToSearch" />
  ) : (
    <FormattedMessage
      id="store/telesales-toolbar.tooShort"
      values={{ count: MIN_CHARACTERS }}
    />
  )

const Searchable: FC<{ searchable: TermKind[] }> = ({ searchable }) => {
  const intl = useIntl()
  const names = searchable.map((way) =>
    intl.formatMessage({ id: `store/telesales-toolbar.way.${way}` })
  )

  return (
    <FormattedMessage
      id="store/telesales-toolbar.ways"
      // Not by Intl.ListFormat, which react-intl 3 has no stand-in for.
      values={{ ways: names.join(', ') }}
    />
  )
}
