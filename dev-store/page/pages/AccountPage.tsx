import React, { FunctionComponent, useEffect, useState } from 'react'
import { useRuntime } from '../platform/render-runtime'
import { sessionText } from '../session'
import { Show, useAnswer } from '../useAnswer'
import { Orders } from './Orders'

const sections = [
  { hash: '#/profile', title: 'My Profile' },
  { hash: '#/orders', title: 'My Orders' },
]

/** My Account with its hash router: the profile, and My Orders. */
export const AccountPage: FunctionComponent = () => {
  const hash = useHash()
  const isOrders = /^#\/orders(\/|$)/.test(hash)
  const current = isOrders ? '#/orders' : '#/profile'
  return (
    <div className="shop-account">
      <nav aria-label="My account">
        <ul>
          {sections.map(({ hash: href, title }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={href === current ? 'page' : undefined}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>{isOrders ? <Orders /> : <Profile />}</div>
    </div>
  )
}

function useHash(): string {
  const { history } = useRuntime()
  const [hash, setHash] = useState(window.location.hash)
  useEffect(
    () => history.listen(() => setHash(window.location.hash)),
    [history]
  )
  return hash
}

const Profile: FunctionComponent = () => {
  const [profile] = useAnswer(readProfile)
  return (
    <>
      <h1>My Profile</h1>
      <Show answer={profile}>
        {(fields) =>
          fields.length ? (
            <dl className="shop-profile">
              {fields.map(([title, value]) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{value || '–'}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="shop-quiet">Nobody is signed in as a customer.</p>
          )
        }
      </Show>
    </>
  )
}

/** The profile's titles and values; none when nobody is signed in. */
async function readProfile(): Promise<[string, string][]> {
  const session = await window.__RENDER_8_SESSION__?.sessionPromise
  if (!session) {
    return []
  }
  const read = (key: string) => sessionText(session, 'profile', key)
  if (read('isAuthenticated').toLowerCase() !== 'true') {
    return []
  }
  return [
    ['First name', read('firstName')],
    ['Last name', read('lastName')],
    ['Email', read('email')],
    ['Document', read('document')],
    ['Phone', read('phone')],
  ]
}
