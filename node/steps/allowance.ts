import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const PER_MINUTE = { search: 60, registration: 10 }

const limiters = {
  search: limiterOf(PER_MINUTE.search),
  registration: limiterOf(PER_MINUTE.registration),
}

/**
 * Counts what an operator does, in this process; forgotten after a minute.
 *
 * @returns in how many seconds to try again; null when it is not too often
 */
export async function tooOften(
  what: keyof typeof limiters,
  account: string,
  operator: string
): Promise<number | null> {
  try {
    await limiters[what].consume(`${account} ${operator.toLowerCase()}`)
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) {
      throw refusal
    }
    return Math.ceil(refusal.msBeforeNext / 1000)
  }
}

function limiterOf(points: number) {
  return new RateLimiterMemory({ points, duration: 60 })
}
