import 'vtex-tachyons/tachyons.min.css'
import './page.css'
import '../theme/dark.css'
import React from 'react'
import { ApolloProvider } from 'react-apollo'
import { render } from 'react-dom'
import { IntlProvider } from 'react-intl'
import { App } from './App'
import { fetchBlocks } from './AppBlock'
import { createApolloClient } from './apolloClient'
import { applyCulture, cultureOf, currentLocale, messagesIn } from './culture'
import { RuntimeProvider } from './platform/RuntimeProvider'
import { startSession } from './session'
import { applyShade } from './shade'

declare global {
  interface Window {
    /** @see https://github.com/vtex-apps/render-runtime, react/typings/global.d.ts */
    __RUNTIME__?: { messages?: Record<string, string> }
  }
}

async function start(): Promise<void> {
  const { sessionPromise } = startSession()
  const locale = currentLocale()

  applyCulture(locale)
  applyShade()
  const [messages = {}] = await Promise.all([messagesIn(locale), fetchBlocks()])

  window.__RUNTIME__ = { messages }

  render(
    <RuntimeProvider culture={cultureOf(locale)}>
      <IntlProvider locale={locale} messages={messages}>
        <ApolloProvider client={createApolloClient(sessionPromise)}>
          <App />
        </ApolloProvider>
      </IntlProvider>
    </RuntimeProvider>,
    document.getElementById('render-store')
  )
}

void start()
