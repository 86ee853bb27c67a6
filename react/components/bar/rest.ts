import { FieldNotes } from '../customerField/FieldNotes'
import { CustomerFacts } from '../details/CustomerFacts'
import { DetailsOrCard } from '../details/DetailsOrCard'
import { Registration } from '../registration/Registration'
import { BackAction } from './BackAction'
import { Background } from './Background'
import { Choice } from './Choice'
import { Countdown } from './Countdown'
import { Crashed } from './Crashed'
import { KeptFocus } from './KeptFocus'
import { lateBlock } from './lateBlock'
import { Pill } from './Pill'
import { Remedies } from './Remedies'
import { Resumed } from './Resumed'
import { SwitchPanel } from './SwitchPanel'
import { WayBack } from './WayBack'

export { restSlice as slice } from '../../core/restSlice'

/** What of a cart has not come along, which is seldom anything. */
const CartLosses = lateBlock(
  'losses',
  () => import('../late/LossList'),
  ({ news }) => news?.losses
)

/** A call that waits to be taken. */
const Offer = lateBlock(
  'offer',
  () => import('../late/OfferLine'),
  ({ call }) => call
)

/** All of the bar that is not on its first picture, in one file that comes right after it. */
export default {
  BackAction,
  Background,
  CartLosses,
  Choice,
  Countdown,
  Crashed,
  CustomerFacts,
  DetailsPanel: DetailsOrCard,
  FieldNotes,
  KeptFocus,
  Offer,
  Pill,
  Registration,
  Remedies,
  Resumed,
  SwitchPanel,
  WayBack,
}
