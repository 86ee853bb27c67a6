/** What a store's pages ask vtex.checkout-graphql about their cart. */
const CONTEXT = '@context(provider: "vtex.checkout-graphql")'

/** The cart that the browser holds. */
export const ORDER_FORM = `query orderForm($refreshOutdatedData: Boolean) {
  orderForm(refreshOutdatedData: $refreshOutdatedData) ${CONTEXT} { id }
}`

/** Puts products into it; no order form is named. */
export const ADD_TO_CART = `mutation addToCart($items: [ItemInput], $salesChannel: String) {
  addToCart(items: $items, salesChannel: $salesChannel) ${CONTEXT} { id }
}`

/** Changes how many there are of what is in it. */
export const UPDATE_ITEMS = `mutation updateItems($orderItems: [ItemInput], $splitItem: Boolean) {
  updateItems(orderItems: $orderItems, splitItem: $splitItem) ${CONTEXT} { id }
}`

/** What checkout has said of it has been read. */
export const CLEAR_MESSAGES = `mutation clearOrderFormMessages($orderFormId: ID) {
  clearOrderFormMessages(orderFormId: $orderFormId) ${CONTEXT} { id }
}`
