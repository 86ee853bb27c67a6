/** The id of the field in which a customer is asked for. */
export const FIELD_ID = 'telesales-toolbar-customer'

/** The id of the list of customers. */
export const LIST_ID = 'telesales-toolbar-customers'

/** The id of the option in this place. */
export function optionId(place: number): string {
  return `telesales-toolbar-option-${place}`
}

/** The id of the field for the reason. */
export const REASON_ID = 'telesales-toolbar-reason'
