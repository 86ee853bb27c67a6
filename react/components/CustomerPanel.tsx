import React, { FC, Ref } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { useRuntime } from 'vtex.render-runtime'

import { nameOf } from '../modules/customerName'
import type { News, ToolbarState } from '../modules/toolbarState'
import type { Customer, Operator } from '../typings/graphql'
import { Action } from './Action'
import { Fact } from './Fact'
import { NewsLine } from './NewsLine'
import { OperatorLine } from './OperatorLine'
import { Status } from './Status'

const HANDLES = [
  'customer',
  'customerName',
  'customerEmail',
  'facts',
  'ordersLink',
] as const

interface Props {
  customer: Customer
  operator: Operator
  /** What is under way. */
  busy: ToolbarState['is']
  news: News | null
  onEnd(): void
  /** The button that opens, or closes, the way to another customer. */
  switchButton: Ref<HTMLButtonElement>
  onSwitch(): void
}

/** A customer is being served: who, and the way out. */
export const CustomerPanel: FC<Props> = ({
  busy,
  customer,
  news,
  onEnd,
  onSwitch,
  operator,
  switchButton,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const { rootPath = '' } = useRuntime()
  const { document, email, phone } = customer
  const name = nameOf(customer)
  const isBusy = busy !== 'impersonating'

  return (
    <>
      <Status>
        {news && <NewsLine news={news} />}
        <span className={handles.customer}>
          <FormattedMessage
            id="store/telesales-toolbar.serving"
            values={{
              customer: (
                <bdi className={`${handles.customerName} t-body fw7`}>
                  {name ?? email}
                </bdi>
              ),
            }}
          />
        </span>{' '}
        {name && <bdi className={handles.customerEmail}>{email}</bdi>}
        {isBusy && ' '}
        {isBusy && <FormattedMessage id={`store/telesales-toolbar.${busy}`} />}
      </Status>
      {(document || phone) && (
        <dl className={`${handles.facts} flex flex-wrap ma0`}>
          <Fact labelId="store/telesales-toolbar.document" value={document} />
          <Fact labelId="store/telesales-toolbar.phone" value={phone} />
        </dl>
      )}
      <div className="flex flex-auto flex-wrap items-center justify-end ph2">
        <span className="w-100 w-auto-ns flex justify-end">
          <OperatorLine operator={operator} />
        </span>
        <a
          className={`${handles.ordersLink} mh2 pv2 underline`}
          style={{ color: 'inherit' }}
          href={`${rootPath}/account#/orders`}
        >
          <FormattedMessage id="store/telesales-toolbar.orders" />
        </a>
        <Action
          button={switchButton}
          isBusy={isBusy}
          look="other"
          messageId="store/telesales-toolbar.switch"
          onPress={onSwitch}
        />
        <Action
          isBusy={isBusy}
          look="other"
          messageId="store/telesales-toolbar.end"
          onPress={onEnd}
        />
      </div>
    </>
  )
}
