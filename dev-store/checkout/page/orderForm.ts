/**
 * What the page reads of an order form.
 *
 * @see https://developers.vtex.com/docs/guides/orderform-fields
 */
export interface OrderForm {
  orderFormId: string
  loggedIn: boolean
  canEditData: boolean
  userType: string | null
  value: number
  items: { id: string; name: string; quantity: number; sellingPrice: number }[]
  clientProfileData: Record<string, string | null> | null
  shippingData: { address: Record<string, string | null> | null } | null
  messages: { text: string }[]
  [section: string]: unknown
}

/**
 * What a transaction's answer adds to it.
 */
export interface TransactionData extends OrderForm {
  receiverUri: string
  gatewayCallbackTemplatePath: string
}
