import { name, vendor, version } from '../manifest.json'

const [MAJOR] = version.split('.')

/** Our app, as others name it. */
export const APP = `${vendor}.${name}`

/** The app with its version, as VTEX tells it of itself. */
export const APP_ID = `${APP}@${version}`

/** By this a document chooses our app's service. */
export const CONTEXT = `@context(provider: "${APP}@${MAJOR}.x")`

/** What our CSS handles begin with. */
export const CLASS_PREFIX = `${vendor}-${name}-${MAJOR}-x`
