import type { CartDefault } from './cartDefault'
import type { RequiredField } from './registration'

/** What a theme or Site Editor says about the bar, once it shows. */
export interface Settings {
  /** Page ids or path patterns on which it must not. */
  hiddenOn?: string[]
  /** What a customer's cart begins with when the operator's has products. */
  cart?: CartDefault
  /** Whether an empty box offers the tab's last customers. */
  recents?: boolean
  /** What a new customer has to tell besides their email. */
  registerRequires?: RequiredField[]
  /** The origins from which a phone system may send whom it has on the line. */
  screenPopOrigins?: string[]
}
