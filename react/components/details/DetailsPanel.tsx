import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import type { Operator } from '../../core/answers'
import { canOpenCard } from '../../core/cardOpen'
import { newsSaid } from '../../core/said'
import { viewIn } from '../../core/view'
import { useOfficial } from '../../hooks/useOfficialHandles'
import {
  useSend,
  useSlots,
  useToolbar,
  useToolbarState,
} from '../../hooks/useToolbar'
import { DETAILS_ID } from '../bar/ids'
import { NewsText } from '../bar/NewsText'
import { Resumed } from '../bar/Resumed'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'
import { Slot } from '../ui/Slot'
import { CardAction } from './CardAction'
import { CustomerDetails } from './CustomerDetails'

const HANDLES = ['keys', 'panel', 'panelOperator', 'screenShare'] as const

const OFFICIAL = [
  'popoverBox',
  'popoverContentContainer',
  'popoverHeader',
  'popoverHeaderEmail',
  'popoverHeaderIcon',
] as const

interface Props {
  operator: Operator
}

/** What one does not need at every moment: facts, privacy, keys. */
export const DetailsPanel: FC<Props> = ({ operator }) => {
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const official = useOfficial(OFFICIAL)
  const send = useSend()
  const { customer } = useToolbar(viewIn)
  const { privacy, settings } = useToolbarState()
  const news = newsSaid(useToolbarState().news)
  const { isScreenShared } = privacy

  return (
    <div className={`${handles.panel} ${official.popoverBox}`} id={DETAILS_ID}>
      <div
        className={`${official.popoverContentContainer} telesales-panel br2 bg-base c-on-base ba b--muted-4`}
      >
        {customer ? <CustomerDetails /> : <CardAction />}
        <div className="telesales-privacy">
          <p
            className={`${handles.panelOperator} ${official.popoverHeader} telesales-line`}
          >
            <span className={official.popoverHeaderIcon}>
              <Icon name="idle" />
            </span>
            <span>
              <Message
                id="store/telesales-toolbar.operator"
                valueClass={official.popoverHeaderEmail}
                values={{ email: operator.email }}
              />
            </span>
          </p>
          {news.length > 0 && (
            <p className="telesales-line">
              <NewsText news={news}>
                <Resumed />
              </NewsText>
            </p>
          )}
          <button
            className={`${withModifiers('screenShare', isScreenShared ? 'on' : 'off')} telesales-button bg-base c-on-base b--muted-2 br2 pointer`}
            onClick={() =>
              send({ type: 'screenShared', isShared: !isScreenShared })
            }
            type="button"
          >
            <Icon name={isScreenShared ? 'show' : 'conceal'} />
            <Message
              id={
                isScreenShared
                  ? 'store/telesales-toolbar.screenShown'
                  : 'store/telesales-toolbar.screenShare'
              }
            />
          </button>
        </div>
        <dl className={`${handles.keys} telesales-keys`}>
          {settings.shortcut && (
            <Key name={settings.shortcut} messageId="keyField" />
          )}
          <Key name="↓ ↑" messageId="keyChoose" />
          <Key name="Enter" messageId="keyStart" />
          <Key name="Esc" messageId="keyClose" />
          {settings.shortcutDetails && (
            <Key name={settings.shortcutDetails} messageId="details" />
          )}
          {customer && settings.shortcutOrders && (
            <Key name={settings.shortcutOrders} messageId="orders" />
          )}
          {useToolbar(canOpenCard) && settings.shortcutCard && (
            <Key
              name={settings.shortcutCard}
              messageId={customer ? 'card' : 'card.calls'}
            />
          )}
          {customer && settings.shortcutEnd && (
            <Key name={settings.shortcutEnd} messageId="end" />
          )}
        </dl>
        <Slot Block={useSlots().Panel} />
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
      <Message id={`store/telesales-toolbar.${messageId}`} />
    </dd>
  </>
)
