import type { Command, MemoryName } from './command'
import type { Event } from './events'
import { isActing } from './impersonation'
import { handoverOf, STARTING } from './news'
import { noteOf } from './note'
import { commandsForSession } from './sessionCommands'
import type { State } from './state'

/** What has to be done so that the world follows. */
export function commandsFor(
  before: State,
  after: State,
  event: Event
): Command[] {
  return [
    ...commandsForSession(before, after, event),
    ...forAct(before, after),
    ...commandsForTimers(before, after),
    ...commandsForMemory(before, after),
  ]
}

/** What a page begins with. */
export function commandsAtStart(state: State): Command[] {
  return [
    // One that has waited for too long goes; another one waits on.
    ['remember', 'call', state.call?.stored ?? null],
    forCall(state),
    ['remember', 'recents', state.recents],
  ]
}

function forCall({ call }: State): Command {
  return call ? ['wait', 'call', call.remainingMs] : ['cancel', 'call']
}

function forAct(before: State, after: State): Command[] {
  const { impersonation } = after

  if (!isActing(impersonation) || impersonation === before.impersonation) {
    return []
  }
  if (impersonation.news) {
    return [
      ['remember', 'page', handoverOf(impersonation.news)],
      ['remember', 'activity', null],
      [
        'remember',
        'note',
        impersonation.is === 'repairing' ? after.note : null,
      ],
      ['cleanAddress'],
      ['tellTabs'],
      ['reload', true],
    ]
  }
  switch (impersonation.is) {
    case 'starting': {
      const { cart, customer, reason } = impersonation.start

      return [
        ['remember', 'page', STARTING],
        ['start', customer, cart ?? 'ASK', reason, noteOf(after)],
      ]
    }

    case 'repairing': {
      const { customer, warning } = impersonation.before
      // To confirm somebody is to start with them.
      const reason = warning === 'NOT_STARTED_HERE' && after.reason.text.trim()

      return [['repair', customer.email, reason || undefined]]
    }

    case 'ending':
      return [['end', impersonation, noteOf(after)]]
  }
  // The card's own.
  return []
}

/** For how long a call waits, and a fact is seen that the theme masks. */
export function commandsForTimers(before: State, after: State): Command[] {
  const commands: Command[] = []
  const { privacy, settings } = after

  if (after.call?.stored !== before.call?.stored) {
    commands.push(forCall(after))
  }
  if (privacy.revealed !== before.privacy.revealed) {
    commands.push(
      privacy.revealed
        ? ['wait', 'reveal', settings.revealSeconds * 1000]
        : ['cancel', 'reveal']
    )
  }
  return commands
}

/** What the browser's storage is to hold. */
export function commandsForMemory(before: State, after: State): Command[] {
  const was = memoryOf(before)
  const is = memoryOf(after)

  return (Object.keys(is) as MemoryName[])
    .filter((name) => is[name] !== was[name])
    .map((name) => ['remember', name, is[name] ?? null])
}

/** What the browser's storage holds of a state. */
function memoryOf({ call, panels, privacy, recents }: State) {
  const memory: Partial<Record<MemoryName, string | null>> = {
    call: call?.stored ?? null,
    recents,
    screenShare: privacy.isScreenShared ? 'on' : null,
  }

  if (panels.isCollapsed !== null) {
    memory.collapsed = panels.isCollapsed ? 'yes' : 'no'
  }
  return memory
}
