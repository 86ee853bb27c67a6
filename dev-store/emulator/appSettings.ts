import manifest from '../../manifest.json'
import {
  type Answer,
  isObject,
  json,
  parseJson,
  type Request,
  refuse,
} from '../http'
import { ACCOUNT, WORKSPACE } from '../people'
import { type Api, isUnder } from './api'

/**
 * The apps API, and what the merchant has set for our app in VTEX Admin.
 */
export interface AppSettings extends Api {
  show(): Answer
  /** Takes the place of all that was set before. */
  save(request: Request): Answer
  clear(): Answer
}

const ROOT = '/apps/v0'
const APPS = `${ROOT}/${ACCOUNT}/${WORKSPACE}/apps`
const APP = `${APPS}/${manifest.vendor}.${manifest.name}`
const SETTINGS = [APP, `${APP}@${manifest.version}`].map(
  (app) => `${app}/settings`
)

/**
 * An app for which this has been set, or nothing yet.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-creating-an-interface-for-your-app-settings
 */
export function createAppSettings(initial: object = {}): AppSettings {
  let settings = initial

  const show = () => json(200, settings)

  return {
    name: 'apps',
    owns: (path) => isUnder(path, ROOT),
    show,
    save({ body }) {
      const sent = parseJson(body)

      if (!isObject(sent)) {
        return refuse(400, 'The settings are a JSON object')
      }
      settings = sent

      return show()
    },
    clear() {
      settings = {}

      return show()
    },
    async answer({ method, path }) {
      return method === 'GET' && SETTINGS.includes(path) ? show() : undefined
    },
  }
}
