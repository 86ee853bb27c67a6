import type { TelesalesRequest } from './telesalesRequest'
import { whoIsAsking } from './whoIsAsking'

/** Whoever it was is known, for the audit, and hears nothing about it. */
export async function refuseForeign(request: TelesalesRequest) {
  await whoIsAsking(request)
  return { facts: null, refusal: 'CROSS_SITE' as const }
}
