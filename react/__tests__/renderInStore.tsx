import { act, render } from '@testing-library/react'
import { InMemoryCache } from 'apollo-cache-inmemory'
import { ApolloClient } from 'apollo-client'
import { ApolloLink, Observable } from 'apollo-link'
import React, { ReactElement } from 'react'
import { ApolloProvider } from 'react-apollo'
import { IntlProvider } from 'react-intl'

import messages from '../../messages/en.json'
import { closePageToolbar } from '../ports/pageToolbar'
import { checkAnswer } from './checkAnswer'

/** What our service answers, by the operation's name. */
export type Answers = Record<
  string,
  (variables: Record<string, unknown>) => Promise<unknown> | unknown
>

/** The name of each operation that the block sent. */
export type Sent = string[]

/**
 * Renders a part of the block as the platform does, on a page that has just been
 * loaded, with this service.
 */
export function renderInStore(element: ReactElement, answers: Answers = {}) {
  // What is on the page hears of it.
  act(closePageToolbar)
  const sent: Sent = []
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        sent.push(operationName)
        Promise.resolve()
          .then(() => answers[operationName](variables))
          .then(
            (data) => {
              checkAnswer(operationName, variables, data)
              observer.next({ data: data as Record<string, unknown> })
              observer.complete()
            },
            (error) => observer.error(error)
          )
      })
  )
  const client = new ApolloClient({ cache: new InMemoryCache(), link })
  const view = render(
    <ApolloProvider client={client}>
      <IntlProvider locale="en" messages={messages}>
        {element}
      </IntlProvider>
    </ApolloProvider>
  )

  return { ...view, sent }
}
