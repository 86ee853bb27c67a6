import { say } from './draw'
import { $ } from './jquery'
import type { TransactionData } from './orderForm'
import type { Checkout } from './vtexjs'

const SYSTEMS = {
  creditCardPaymentGroup: { paymentSystem: '2', paymentSystemName: 'Visa' },
  promissoryPaymentGroup: {
    paymentSystem: '17',
    paymentSystemName: 'Promissory',
  },
}

/**
 * Pays: tells checkout how, begins the transaction, sends the payments, and goes where
 * the order is processed. What was typed of a card is not read.
 *
 * @see https://developers.vtex.com/docs/guides/creating-a-regular-order-from-an-existing-cart
 */
export function pay(checkout: Checkout): void {
  const value = checkout.orderForm?.value ?? 0
  const payments = [{ ...chosen(), value, referenceValue: value }]

  setBusy(true)
  checkout
    .sendAttachment('paymentData', { payments })
    .fail(refused)
    .done(() => {
      checkout
        .startTransaction(value, value, 0)
        .fail(refused)
        .done((transaction) => send(transaction, payments))
    })
}

/** Shows the card's fields when a card is to be charged. */
export function showChosen(): void {
  $('.box-payment-option').toggleClass(
    'hide',
    chosen().group !== 'creditCardPaymentGroup'
  )
}

function send(
  { receiverUri, gatewayCallbackTemplatePath }: TransactionData,
  payments: object[]
): void {
  $.ajax({
    url: receiverUri,
    type: 'POST',
    contentType: 'application/json; charset=utf-8',
    data: JSON.stringify(payments),
  })
    .fail(refused)
    .done(() => {
      window.location.assign(
        gatewayCallbackTemplatePath.replace('{messageCode}', 'Success')
      )
    })
}

function chosen() {
  const group = $('[name="payment-group"]:checked').val()
  const known = group as keyof typeof SYSTEMS

  return {
    ...SYSTEMS[known],
    group,
    installments: 1,
    installmentsInterestRate: 0,
  }
}

function refused(): void {
  setBusy(false)
  say('Your payment was not authorized. Please try again.')
}

function setBusy(is: boolean): void {
  $('[id="payment-data-submit"]').prop('disabled', is)
}
