import { FieldNotes } from '../customerField/FieldNotes'
import { CustomerFacts } from '../details/CustomerFacts'
import { DetailsOrCard } from '../details/DetailsOrCard'
import { Registration } from '../registration/Registration'
import { BackAction } from './BackAction'
import { Background } from './Background'
import { CartLosses } from './CartLosses'
import { Choice } from './Choice'
import { Countdown } from './Countdown'
import { Crashed } from './Crashed'
import { KeptFocus } from './KeptFocus'
import { OfferLine } from './OfferLine'
import { Pill } from './Pill'
import { Remedies } from './Remedies'
import { Resumed } from './Resumed'
import { SwitchPanel } from './SwitchPanel'
import { WayBack } from './WayBack'

export { restSlice as slice } from '../../core/restSlice'

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
  OfferLine,
  Pill,
  Registration,
  Remedies,
  Resumed,
  SwitchPanel,
  WayBack,
}
