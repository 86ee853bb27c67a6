/** What the runtime's packages look for as they are loaded. */
Object.assign(process.env, {
  VTEX_APP_ID: 'vtex.telesales-toolbar@0.1.0',
  VTEX_IO: 'true',
})
