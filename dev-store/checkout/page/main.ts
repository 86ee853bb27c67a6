import {
  addressTyped,
  drawOrderForm,
  drawStep,
  profileTyped,
  say,
} from './draw'
import { $ } from './jquery'
import type { OrderForm } from './orderForm'
import { pay, showChosen } from './payment'
import { loadRuntime } from './runtime'
import { firstOpenStep, stepOf } from './steps'
import { Checkout } from './vtexjs'

declare global {
  interface Window {
    vtexjs: { Checkout: typeof Checkout; checkout: Checkout }
  }
}

const checkout = new Checkout()

window.vtexjs = { Checkout, checkout }

$(window)
  .on('orderFormUpdated.vtex', (_event, orderForm: OrderForm) => {
    drawOrderForm(orderForm)
    route()
  })
  .on('checkoutRequestBegin.vtex', () => setLoading(true))
  .on('checkoutRequestEnd.vtex', () => setLoading(false))
  .on('hashchange', route)

submits('.pre-email form', () => {
  const email = $('#client-pre-email').val().trim()

  checkout.getProfileByEmail(email).always(() => {
    checkout
      .sendAttachment('clientProfileData', { email })
      .done(goOn)
      .fail(complain)
  })
})
submits('#client-profile-data form', () => {
  checkout
    .sendAttachment('clientProfileData', profileTyped())
    .done(goOn)
    .fail(complain)
})
submits('#shipping-data form', () => {
  const address = {
    ...addressTyped(),
    addressType: 'residential',
    country: 'USA',
  }

  checkout
    .sendAttachment('shippingData', {
      selectedAddresses: [address],
      logisticsInfo: checkout.orderForm?.items.map((_item, itemIndex) => ({
        itemIndex,
        selectedSla: 'Normal',
        selectedDeliveryChannel: 'delivery',
      })),
    })
    .done(goOn)
    .fail(complain)
})
$('.full-cart')
  .on('change', 'input', ({ target }) => {
    change($(target).attr('data-index'), Number($(target).val()))
  })
  .on('click', '.item-link-remove', ({ target }) => {
    change($(target).attr('data-index'), 0)
  })
$('[name="payment-group"]').on('change', showChosen)
$('[id="payment-data-submit"]').on('click', () => pay(checkout))
$('#is-not-me').on('click', (event) => {
  event.preventDefault()
  window.location.assign(checkout.getLogoutURL())
})

loadRuntime()
checkout
  .getOrderForm()
  .fail(() => say('The cart cannot be read.'))
  .always(() => setLoading(false))

/** Shows the step of the address, and has the address say what is shown. */
function route(): void {
  const { orderForm } = checkout

  if (!orderForm) {
    return
  }

  const step = stepOf(window.location.hash, orderForm)

  if (window.location.hash !== `#/${step}`) {
    // It is asked again when the address has changed.
    window.location.replace(`#/${step}`)

    return
  }
  drawStep(step, orderForm)
  $(window).trigger('stateUpdated.vtex', [step])
  $('#client-profile-data, #shipping-data, #payment-data').trigger(
    'componentValidated.vtex',
    [[]]
  )
}

function change(index: string, quantity: number): void {
  checkout.updateItems([{ index: Number(index), quantity }]).fail(complain)
}

function goOn(orderForm: OrderForm): void {
  window.location.hash = `#/${firstOpenStep(orderForm)}`
}

function complain(): void {
  say('Checkout did not take this. Please try again.')
}

function submits(form: string, act: () => void): void {
  $(form).on('submit', (event) => {
    event.preventDefault()
    act()
  })
}

function setLoading(is: boolean): void {
  $('body').toggleClass('loading', is)
}
