/** What sends a payment in VTEX's checkout: nothing else of its form is looked at. */
const PAY_BUTTON = '#payment-data-submit'

/**
 * Asks before a payment is sent.
 *
 * @param isHeld whether it must wait, and how to press once more
 */
export function onPay(isHeld: (press: () => void) => boolean): void {
  window.addEventListener(
    'click',
    (event) => {
      const { target } = event
      const button =
        target instanceof Element && target.closest<HTMLElement>(PAY_BUTTON)

      if (button && isHeld(() => button.click())) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    },
    true
  )
}
