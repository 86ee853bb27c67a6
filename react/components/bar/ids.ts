/** The id of the way to another customer. */
export const SWITCH_ID = 'telesales-toolbar-switch'

/** The id of the details. */
export const DETAILS_ID = 'telesales-toolbar-panel'
