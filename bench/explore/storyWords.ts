import type { Deed, Step, Story } from './story'
import type { Mishap } from './upstream'

const NAMES = ['Ana', 'Bruno']
const OPERATORS = ['Olga', 'Otto']

/** A story, line by line. */
export function inWords(story: Story): string[] {
  const { areEmailsMasked, dropsSetCookie, givesCartsToOperators } = story
  const about = [
    areEmailsMasked && 'Checkout masks emails',
    dropsSetCookie && 'No Set-Cookie of the service arrives',
    givesCartsToOperators && 'Checkout gives carts to operators',
  ]

  return [...about.filter((line) => line !== false), ...story.steps.map(lineOf)]
}

function lineOf(step: Step): string {
  const { backMs, browser, gapMs, isLost, mishaps, process, thereMs } = step
  const isPage = ['add', 'fetch cart', 'order'].includes(step.deed.does)
  const isService = ['start', 'end', 'repair'].includes(step.deed.does)
  const parts = [
    gapMs === null ? '' : `after ${gapMs} ms:`,
    `${OPERATORS[browser % OPERATORS.length]}, browser ${browser}:`,
    deedOf(step.deed),
    isPage && `(${thereMs} ms there, ${backMs} ms back)`,
    isService && `(process ${process}, ${backMs} ms back)`,
    isService && isLost && '– the answer is lost',
    ...(isService ? mishaps.map(mishapOf) : []),
  ]

  return parts.filter(Boolean).join(' ')
}

function deedOf(deed: Deed): string {
  switch (deed.does) {
    case 'start':
      return `start ${NAMES[deed.customer]}, ${deed.cart} (choice ${deed.pick})`
    case 'sign in':
      return `sign in as ${OPERATORS[deed.operator]}`
    case 'follow link':
      return `follow a link to ${NAMES[deed.customer]} (${deed.junk})`
    case 'other app':
      return `another app sets ${NAMES[deed.customer]}’s cookie (Domain: ${deed.domain})`
    default:
      return deed.does
  }
}

function mishapOf({ call, does, ms }: Mishap): string {
  const isLate = does.endsWith('late')

  return `– call ${call} ${does}${isLate ? ` (${ms} ms)` : ''}`
}
