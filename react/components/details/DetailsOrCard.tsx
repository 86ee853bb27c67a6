import React, { FC } from 'react'

import { isCardOpen } from '../../core/cardOpen'
import { usePart } from '../../hooks/usePart'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { DetailsPanel } from './DetailsPanel'

const loadCard = () => import('../card/CardPanel')

type Props = Parameters<typeof DetailsPanel>[0]

/** The details; in their place, once it is wanted and loaded, the customer's card. */
export const DetailsOrCard: FC<Props> = ({ operator }) => {
  const { card } = useToolbarState()
  const CardPanel = usePart('card', loadCard, Boolean(card))

  return useToolbar(isCardOpen) && CardPanel ? (
    <CardPanel />
  ) : (
    <DetailsPanel operator={operator} />
  )
}
