import { drawItems } from './drawItems'
import { $ } from './jquery'
import type { OrderForm } from './orderForm'
import { firstOpenStep, STEPS, type Step } from './steps'

const PROFILE_FIELDS = {
  '#client-email': 'email',
  '#client-first-name': 'firstName',
  '#client-last-name': 'lastName',
  '#client-document': 'document',
  '#client-phone': 'phone',
}

const ADDRESS_FIELDS = {
  '#ship-postalCode': 'postalCode',
  '#ship-street': 'street',
  '#ship-number': 'number',
  '#ship-city': 'city',
  '#ship-receiverName': 'receiverName',
}

/** What the fields were last given, so that nothing typed is lost to an old value. */
const given = new Map<string, string>()

/** What is in the fields of the profile. */
export const profileTyped = () => typed(PROFILE_FIELDS)

/** What is in those of the address. */
export const addressTyped = () => typed(ADDRESS_FIELDS)

/** Shows what is in the order form. */
export function drawOrderForm(orderForm: OrderForm): void {
  const { clientProfileData, shippingData, items, messages } = orderForm
  const profile = clientProfileData ?? {}
  const address = shippingData?.address ?? {}

  drawItems(orderForm)
  fill(PROFILE_FIELDS, profile)
  fill(ADDRESS_FIELDS, address)
  $('.client-profile-email .email').text(profile.email ?? '')
  $('.client-profile-summary .name').text(
    [profile.firstName, profile.lastName].join(' ')
  )
  $('.client-profile-summary .tel').text(profile.phone ?? '')
  $('#is-not-me').toggleClass('hide', !orderForm.loggedIn)
  $('#edit-profile-data').toggleClass('hide', !orderForm.canEditData)
  $('.shipping-summary .address').text(
    [address.street, address.number, address.city, address.postalCode]
      .filter(Boolean)
      .join(', ')
  )
  $('.empty-cart-content').toggleClass('hide', items.length > 0)
  $('.cart, .full-cart .summary-totalizers, .cart-links').toggleClass(
    'hide',
    items.length === 0
  )
  say(messages.map(({ text }) => text).join(' '))
}

/** Shows the step, and which ones are done. */
export function drawStep(step: Step, orderForm: OrderForm): void {
  const isCart = step === 'cart'
  const open = STEPS.indexOf(firstOpenStep(orderForm))
  const isFilled = (name: Step) => open > STEPS.indexOf(name)

  $('#cart-title, .full-cart').toggleClass('hide', !isCart)
  $('#orderform-title, .orderform-template').toggleClass('hide', isCart)
  $('.full-cart').toggleClass('active', isCart)
  $('.orderform-template').toggleClass('active', !isCart)
  $('body')
    .toggleClass('body-cart', isCart)
    .toggleClass('body-order-form', !isCart)
  for (const name of STEPS) {
    $('body').toggleClass(`step-${name}`, name === step)
  }
  $('.pre-email').toggleClass('hide', step !== 'email')
  $('#client-profile-data, #shipping-data, #payment-data').toggleClass(
    'hide',
    step === 'email'
  )
  for (const [name, block] of [
    ['profile', '.step.client-profile-data'],
    ['shipping', '.step.shipping-data'],
    ['payment', '.step.payment-data'],
  ] as const) {
    $(block)
      .toggleClass('active', name === step)
      .toggleClass('filled', isFilled(name))
  }
}

/** Says it as VTEX says what went wrong. */
export function say(text: string): void {
  $('.vtex-front-messages-placeholder').text(text)
}

function fill(
  fields: Record<string, string>,
  values: Record<string, string | null>
): void {
  for (const [selector, key] of Object.entries(fields)) {
    const value = values[key] ?? ''

    if (given.get(selector) !== value) {
      given.set(selector, value)
      $(selector).val(value)
    }
  }
}

function typed(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([selector, key]) => [
      key,
      $(selector).val().trim(),
    ])
  )
}
