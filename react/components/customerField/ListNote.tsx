import React, { FC } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import type { CustomerSearch } from '../../core/answers'
import { isWholeEmail } from '../../core/customerTerm'
import {
  isSearchable,
  MIN_CHARACTERS,
  wasSearched,
} from '../../core/searchable'
import { areNamesHidden } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import type { TermKind } from '../../typings/graphql'

const HANDLES = ['finderNote'] as const

/** A term is one of so many kinds. */
const KIND_COUNT = 5

interface Props {
  /** The search's, while it is seen. */
  search: CustomerSearch | null
  isSearching: boolean
  term: string
}

/** What the search says. Only its answers are read out, and each once. */
export const ListNote: FC<Props> = ({ isSearching, search, term }) => {
  const { handles } = useCssHandles(HANDLES)
  const isHidden = useToolbar(areNamesHidden)
  const own = useToolbar(viewIn).operator?.email.toLowerCase()
  const isOwn = search?.refusal === 'OWN_EMAIL' || term.toLowerCase() === own
  const email = isWholeEmail(term) && !isOwn && (
    <span className="db">
      <FormattedMessage
        id="store/telesales-toolbar.enterStarts"
        values={{ email: <bdi>{isHidden ? '***' : term}</bdi> }}
      />{' '}
    </span>
  )

  return (
    <>
      <p
        aria-atomic="true"
        aria-live="polite"
        className={`${handles.finderNote} ma0 ${search ? 'ph4 pv2' : ''}`}
      >
        {search && (
          <>
            {email}
            {term === '' && search.customers.length > 0 ? (
              <FormattedMessage id="store/telesales-toolbar.recent" />
            ) : (
              <SearchResult search={search} term={term} />
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

const SearchResult: FC<{ search: CustomerSearch; term: string }> = ({
  search,
  term,
}) => {
  const { customers, hasMore, kinds, refusal, retryInSeconds, searchable } =
    search

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
  if (customers.some(({ isSimilar }) => isSimilar)) {
    return <FormattedMessage id="store/telesales-toolbar.foundSimilar" />
  }
  const isSearched = customers.length > 0 || wasSearched(search)

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
      {searchable.length > 0 && searchable.length < KIND_COUNT && (
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
  const names = searchable.map((kind) =>
    intl.formatMessage({ id: `store/telesales-toolbar.searchable.${kind}` })
  )

  return (
    <FormattedMessage
      id="store/telesales-toolbar.searchable"
      // Not by Intl.ListFormat, which react-intl 3 has no stand-in for.
      values={{ searchable: names.join(', ') }}
    />
  )
}
