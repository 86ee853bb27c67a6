import React, { ComponentType, FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { Privacy } from '../hooks/usePrivacy'
import type { ShownFact } from '../modules/facts'
import type { Operator } from '../typings/graphql'
import { Facts } from './Facts'
import { Icon } from './Icon'
import { OrdersLink } from './OrdersLink'
import { Slot } from './Slot'

const HANDLES = [
  'panel',
  'panelOperator',
  'since',
  'screenShare',
  'keys',
] as const

/** The id of the panel. */
export const PANEL_ID = 'telesales-toolbar-panel'

interface Props {
  isServing: boolean
  operator: Operator
  privacy: Privacy
  /** Since when the customer has been served, in ms since the epoch. */
  servedSinceMs: number | null
  /** The key that leads to the box; empty where there is none. */
  shortcut: string
  /** What the theme puts here. */
  Block?: ComponentType
}

/** What one does not need at every moment: facts, privacy, keys. */
export const DetailsPanel: FC<Props> = ({
  Block,
  isServing,
  operator,
  privacy,
  servedSinceMs,
  shortcut,
}) => {
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const official = useOfficialHandles()
  const { facts, isScreenShared, name, reveal, shareScreen } = privacy

  return (
    <div className={`${handles.panel} ${official.popoverBox}`} id={PANEL_ID}>
      <div
        className={`${official.popoverContentContainer} telesales-panel br2 bg-base c-on-base ba b--muted-4`}
      >
        {isServing && (
          <div className={official.logoutInfoContainer}>
            <div className={official.logoutForm}>
              <p className="telesales-line">
                {name && (
                  <bdi className={`${official.clientName} telesales-name`}>
                    {name}
                  </bdi>
                )}
                {servedSinceMs !== null && (
                  <span className={handles.since}>
                    <FormattedMessage
                      id="store/telesales-toolbar.since"
                      values={{ start: servedSinceMs }}
                    />
                  </span>
                )}
              </p>
              <Facts facts={facts.filter(isNew)} onReveal={reveal} />
              <OrdersLink />
            </div>
          </div>
        )}
        <div>
          <p
            className={`${handles.panelOperator} ${official.popoverHeader} telesales-line`}
          >
            <span className={official.popoverHeaderIcon}>
              <Icon name="idle" />
            </span>
            <span>
              <FormattedMessage
                id="store/telesales-toolbar.operator"
                values={{
                  email: (
                    <bdi className={official.popoverHeaderEmail}>
                      {operator.email}
                    </bdi>
                  ),
                }}
              />
            </span>
          </p>
          <button
            aria-pressed={isScreenShared}
            className={`${withModifiers('screenShare', isScreenShared ? 'on' : 'off')} telesales-button bg-base c-on-base b--muted-2 br2 pointer`}
            onClick={() => shareScreen(!isScreenShared)}
            type="button"
          >
            <Icon name={isScreenShared ? 'conceal' : 'show'} />
            <FormattedMessage id="store/telesales-toolbar.screenShare" />
          </button>
        </div>
        <dl className={`${handles.keys} telesales-keys`}>
          {shortcut && <Key name={shortcut} messageId="keyBox" />}
          <Key name="↓ ↑" messageId="keyChoose" />
          <Key name="Enter" messageId="keyStart" />
          <Key name="Esc" messageId="keyClose" />
        </dl>
        <Slot Block={Block} />
      </div>
    </div>
  )
}

const Key: FC<{ name: string; messageId: string }> = ({ messageId, name }) => (
  <>
    <dt>
      <kbd className="telesales-key" dir="ltr">
        {name}
      </kbd>
    </dt>
    <dd>
      <FormattedMessage id={`store/telesales-toolbar.${messageId}`} />
    </dd>
  </>
)

/** A name that is shown is above the others already. */
function isNew({ fact, isMasked }: ShownFact) {
  return fact !== 'name' || isMasked
}
