import { Apps, type IOContext, LRUCache } from '@vtex/api'

import { type ClientOptions, type Clock, systemClock } from '../clock'
import { type AppSettings, settingsOf } from '../modules/appSettings'
import { isRecord } from '../modules/shapes'
import { UpstreamFault } from './upstreamFault'
import { TIMED_BY_US, withTimeout } from './withTimeout'

const NAME = 'appSettings.read'
const FRESH_MS = 60_000
const MAX_ACCOUNTS = 1000

const RETRY_MS = 5_000

interface Known {
  /** Null when VTEX has never answered. */
  settings: AppSettings | null
  /** In ms since the epoch. */
  freshUntil: number
}

const known = new LRUCache<string, Known>({ max: MAX_ACCOUNTS })

/**
 * What the store's administrator has set for the app, at most a minute old; older
 * when VTEX does not answer.
 *
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-creating-an-interface-for-your-app-settings
 */
export class AppSettingsClient extends Apps {
  private readonly clock: Clock

  constructor(context: IOContext, options?: ClientOptions) {
    super(context, { ...options, ...TIMED_BY_US })
    this.clock = options?.clock ?? systemClock
  }

  /** @throws UpstreamFault when this process has never been told */
  public async current(): Promise<AppSettings> {
    const { account, userAgent, workspace } = this.context
    const key = `${account}/${workspace}`
    const { freshUntil = 0, settings = null } = known.get(key) ?? {}
    const nowMs = this.clock.now()

    if (nowMs < freshUntil) {
      return given(settings)
    }
    if (settings) {
      // Meanwhile the others go on with what was known.
      known.set(key, { settings, freshUntil: nowMs + RETRY_MS })
    }
    try {
      const said = await this.read(nameOf(userAgent), settings)

      known.set(key, { settings: said, freshUntil: nowMs + FRESH_MS })
      return said
    } catch (fault) {
      // Whoever asks next does not wait for it again.
      known.set(key, { settings, freshUntil: this.clock.now() + RETRY_MS })
      if (!settings) {
        throw fault
      }
      return settings
    }
  }

  private async read(
    app: string,
    last: AppSettings | null
  ): Promise<AppSettings> {
    const said: unknown = await withTimeout(
      this.clock,
      NAME,
      this.getAppSettings(app)
    ).catch((fault: UpstreamFault) => {
      // Nobody has ever set anything.
      if (fault.status === 404 && !last) {
        return {}
      }
      throw fault
    })

    if (!isRecord(said)) {
      throw new UpstreamFault(NAME, 'malformed')
    }
    return settingsOf(said)
  }
}

function given(settings: AppSettings | null): AppSettings {
  if (!settings) {
    throw new UpstreamFault(NAME, 'network')
  }
  return settings
}

/** The app that runs is told as `vendor.name@version`. */
function nameOf(appId: string) {
  return appId.replace(/@.*$/, '')
}
