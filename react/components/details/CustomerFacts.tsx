import React, { FC } from 'react'

import { factsBeside } from '../../core/facts'
import { customerShown } from '../../core/selectors'
import { useToolbar } from '../../hooks/useToolbar'
import { Facts } from './Facts'

/** What of the customer has its place in the bar itself. */
export const CustomerFacts: FC = () => (
  <Facts facts={factsBeside(useToolbar(customerShown).facts)} />
)
