import type { Ports } from '../react/core/ports'
import type { Settings } from '../react/core/settings'
import { attempt } from '../react/ports/storage'

/**
 * What the theme has said and checkout needs, as the bar on the store's pages has left it
 * here. All the same anything may be there.
 */
export function settingsIn({ storage }: Ports): Settings {
  const said = attempt(() => JSON.parse(storage.settings.get() ?? ''))
  const { fields, hardLimitMinutes, holdPayment, idleLimitMinutes, reason } =
    Object(said)
  const { name, email } = Object(fields)

  return {
    fields: { name: disclosureIn(name), email: disclosureIn(email) },
    hardLimitMinutes: minutesIn(hardLimitMinutes),
    holdPayment: holdPayment === true,
    idleLimitMinutes: minutesIn(idleLimitMinutes),
    // Where there has to be one, nobody is confirmed here: there is no field for it.
    reason: reason === 'required' ? reason : 'off',
  } as Settings
}

/** What is not said to be shown may be masked, and is not shown for a doubt. */
function disclosureIn(said: unknown) {
  return said === 'masked' || said === 'hidden' ? said : 'shown'
}

function minutesIn(said: unknown) {
  return typeof said === 'number' && said > 0 && said <= 1440 ? said : 0
}
