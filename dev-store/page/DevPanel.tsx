import React, { FunctionComponent, SyntheticEvent, useState } from 'react'
import { Link } from './platform/render-runtime'
import { fetchNamespaces, fetchPeople, Person } from './shop'
import { Show, useAnswer } from './useAnswer'

const REMEMBERED = 'dev-store-panel'

/**
 * What only a dev store has: signing in as anybody, every page, and the
 * session to look into. It stays closed once it has been closed, and away where
 * a test has put it away.
 */
export const DevPanel: FunctionComponent = () => {
  const [remembered] = useState(() => localStorage.getItem(REMEMBERED))
  const [isOpen, setIsOpen] = useState(remembered !== 'closed')
  const remember = (event: SyntheticEvent<HTMLDetailsElement>) => {
    const { open } = event.currentTarget
    localStorage.setItem(REMEMBERED, open ? 'open' : 'closed')
    setIsOpen(open)
  }

  if (remembered === 'away') {
    return null
  }
  return (
    <aside className="shop-panel" aria-label="Dev store" lang="en">
      <details open={isOpen} onToggle={remember}>
        <summary>
          <strong>Dev store</strong>
          <span>sign in, see the session</span>
        </summary>
        {isOpen && (
          <div className="shop-panel-parts">
            <People />
            <Pages />
            <Session />
          </div>
        )}
      </details>
    </aside>
  )
}

const People: FunctionComponent = () => {
  const [people] = useAnswer(fetchPeople)
  return (
    <section>
      <h2>Sign in as</h2>
      <Show answer={people}>
        {(list) => (
          <ul>
            {list.map((person) => (
              <li key={person.email}>
                <SignIn {...person} />
              </li>
            ))}
            <li>
              <a href="/dev/sign-out">Sign out</a>
            </li>
          </ul>
        )}
      </Show>
    </section>
  )
}

const SignIn: FunctionComponent<Person> = ({ email, name, role }) => (
  <>
    <a href={`/dev/sign-in?as=${encodeURIComponent(email)}`}>{name || email}</a>{' '}
    <span className="shop-quiet">
      {role}
      {name && `, ${email}`}
    </span>
  </>
)

const Pages: FunctionComponent = () => (
  <section>
    <h2>Pages</h2>
    <ul>
      {[
        ['/', 'Home'],
        ['/cart', 'Cart'],
        ['/account#/profile', 'My Profile'],
        ['/account#/orders', 'My Orders'],
        ['/checkout/orderPlaced', 'Order placed'],
        ['/institutional/about', 'About'],
      ].map(([to, title]) => (
        <li key={to}>
          <Link to={to}>{title}</Link>
        </li>
      ))}
    </ul>
  </section>
)

const Session: FunctionComponent = () => {
  const [namespaces, refresh] = useAnswer(fetchNamespaces)
  return (
    <section className="shop-panel-session">
      <h2>Session</h2>
      <button type="button" className="shop-button-quiet" onClick={refresh}>
        Refresh
      </button>
      <Show answer={namespaces}>{(value) => <pre>{inLines(value)}</pre>}</Show>
    </section>
  )
}

/** JSON with one line for each key of the session. */
function inLines(namespaces: unknown): string {
  return JSON.stringify(namespaces, null, 2).replace(
    /\{\s+("value": .*)\s+\}/g,
    '{ $1 }'
  )
}
