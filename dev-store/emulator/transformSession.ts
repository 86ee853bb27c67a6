import { type Session, valueAt } from './session'
import type { CallPlatform, Outputs, SessionApp, Values } from './sessionApp'

const MAX_ROUNDS = 10

/**
 * The create call: every app that runs on create, with no input.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-aggregation-create-and-transform-calls
 */
export function runCreateCall(
  session: Session,
  apps: SessionApp[],
  call: CallPlatform
): Promise<void> {
  const due = apps.filter((app) => app.runsOnCreate)

  return runAll(session, due, call, () => ({}))
}

/**
 * The transform calls: every app one of whose inputs changed, all at the same
 * time, each with all its inputs; again, until nothing changes any more.
 *
 * An app that has not run yet counts as changed, and one that failed tries
 * again, but once per cycle.
 */
export async function runTransformCalls(
  session: Session,
  apps: SessionApp[],
  call: CallPlatform
): Promise<void> {
  const inputOf = (app: SessionApp) => inputsOf(session, app)

  for (let round = 0; round < MAX_ROUNDS; round++) {
    const due = apps.filter(
      (app) =>
        session.lastInputs.get(app.name) !== JSON.stringify(inputOf(app)) ||
        (round === 0 &&
          (app.isTimeDependent || session.failedApps.has(app.name)))
    )

    if (due.length === 0) {
      return
    }
    await runAll(session, due, call, inputOf)
  }

  console.error('dev store: the session apps change each other in a loop')
}

/**
 * Takes everything out that an app wrote, as when it is uninstalled. Returns
 * whether there was anything.
 */
export function forgetApp(session: Session, app: SessionApp): boolean {
  session.lastInputs.delete(app.name)
  session.failedApps.delete(app.name)

  return addressesOf(app)
    .map((address) => session.values.delete(address))
    .some((isDeleted) => isDeleted)
}

async function runAll(
  session: Session,
  due: SessionApp[],
  call: CallPlatform,
  inputOf: (app: SessionApp) => Values
): Promise<void> {
  const runs = due.map(async (app) => {
    const input = inputOf(app)

    session.lastInputs.set(app.name, JSON.stringify(input))
    try {
      const outputs = await app.transform(input, call)

      session.failedApps.delete(app.name)

      return outputs
    } catch {
      session.failedApps.add(app.name)

      return app.whenItFails
    }
  })
  const answers = await Promise.all(runs)

  due.forEach((app, index) => {
    write(session, app, answers[index])
  })
}

function write(session: Session, app: SessionApp, outputs: Outputs): void {
  for (const address of addressesOf(app)) {
    const key = address.slice(app.outputs.namespace.length + 1)

    if (Object.hasOwn(outputs, key)) {
      session.values.set(address, { value: outputs[key] })
    } else if (app.clears === 'by leaving out') {
      session.values.delete(address)
    } else if (session.values.has(address)) {
      session.values.set(address, { value: '' })
    }
  }
}

function inputsOf(session: Session, app: SessionApp): Values {
  const present = app.inputs.map((address): [string, unknown] => [
    address,
    session.cookies[address] ?? valueAt(session, address),
  ])

  return Object.fromEntries(present)
}

function addressesOf(app: SessionApp): string[] {
  return app.outputs.keys.map((key) => `${app.outputs.namespace}.${key}`)
}
