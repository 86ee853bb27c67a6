import { createDesk } from './desk'
import { type Finding, findingIn, NOBODY_KNOWS } from './judge'
import type { Story } from './story'
import { operators, type World } from './world'

/**
 * Lets a story happen. Whenever all is answered, the pages are loaded anew, and
 * every product has to be where it belongs.
 *
 * @returns the first that is not so, and after how many steps; and how many products
 * are where nobody could know of them
 */
export async function play(
  story: Story,
  world: World
): Promise<{ finding: Finding | null; steps: number; unknown: number }> {
  const { browsers, time } = world
  const desks = browsers.map((browser) =>
    createDesk(world, browser, story.dropsSetCookie)
  )
  const underWay: Promise<unknown>[] = []
  // In another browser nothing ever happens.
  const active = new Set(story.steps.map(({ browser }) => desks[browser]))

  async function until(work: Promise<unknown>) {
    await Promise.all([work, time.pass()])
  }

  async function settle(): Promise<Finding | null> {
    await until(Promise.all(underWay.splice(0)))
    for (const desk of active) {
      await until(desk.look())
    }
    active.clear()
    return findingIn(world, desks)
  }

  const unknown = () =>
    world.ledger.units.filter(({ said }) => said === NOBODY_KNOWS).length

  for (const desk of active) {
    desk.signIn(desks.indexOf(desk) % operators.length)
  }
  await settle()
  for (const [steps, step] of story.steps.entries()) {
    const desk = desks[step.browser]

    if (step.gapMs === null) {
      const finding = await settle()

      if (finding) {
        return { finding, steps, unknown: unknown() }
      }
    } else {
      await time.pass(step.gapMs)
    }
    // What others do nobody looks at at once.
    if (step.deed.does !== 'another block writes') {
      active.add(desk)
    }
    underWay.push(desk.take(step))
  }
  return {
    finding: await settle(),
    steps: story.steps.length,
    unknown: unknown(),
  }
}
