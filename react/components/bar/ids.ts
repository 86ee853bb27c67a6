/** The id of the way to another customer. */
export const SWITCH_ID = 'telesales-toolbar-switch'
