import { $, type AjaxOptions, type Call } from './jquery'

const RETRIED = [500, 503]

/**
 * Makes calls one after the other, each once more when the server failed: what VTEX's
 * bundle has as `AjaxQueue` and `extended-ajax.js`.
 *
 * @see https://developers.vtex.com/docs/guides/vtexjs-for-checkout
 */
export function createAjaxQueue(): (options: AjaxOptions) => Call {
  const queue = $({})

  return (options) => {
    const answer = $.Deferred()
    let current: Call | undefined
    let isAborted = false

    function attempt(left: number, next: () => void): void {
      current = $.ajax(options)
        .done((...values) => {
          answer.resolve(...values)
          next()
        })
        .fail((...reasons) => {
          const { status = 0 } = reasons[0] as Call

          if (left > 0 && RETRIED.includes(status) && !isAborted) {
            attempt(left - 1, next)
          } else {
            answer.reject(...reasons)
            next()
          }
        })
    }

    queue.queue((next) => {
      if (isAborted) {
        next()
      } else {
        attempt(1, next)
      }
    })

    return Object.assign(answer.promise(), {
      abort(status = 'abort') {
        isAborted = true
        if (current) {
          current.abort?.(status)
        } else {
          answer.reject(answer, status, '')
        }
      },
    })
  }
}
