import { APP_ID } from '../../../tools/ourApp'

/** What the runtime's packages look for as they are loaded. */
Object.assign(process.env, {
  VTEX_APP_ID: APP_ID,
  VTEX_IO: 'true',
})
