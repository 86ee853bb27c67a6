/**
 * Where a card's fields are: in a frame of another origin, or in the page.
 */
export const CARD_FORMS = ['frame', 'page'] as const

/**
 * One of them.
 */
export type CardForm = (typeof CARD_FORMS)[number]

const PREFIX = 'creditCardpayment-card-0'

/** The fields of a card, as VTEX names them. They are sent nowhere. */
export const cardFields = `
<p class="input"><label for="${PREFIX}Number">Card number</label>
<input id="${PREFIX}Number" name="cardNumber" inputmode="numeric" autocomplete="cc-number"></p>
<p class="input"><label for="${PREFIX}Name">Name on card</label>
<input id="${PREFIX}Name" name="ccName" autocomplete="cc-name"></p>
<p class="input"><label for="${PREFIX}Month">Expiry date</label>
<input id="${PREFIX}Month" name="cardExpiration" placeholder="MM/YY" autocomplete="cc-exp"></p>
<p class="input"><label for="${PREFIX}Code">Security code</label>
<input id="${PREFIX}Code" name="securityCode" inputmode="numeric" autocomplete="cc-csc"></p>`

/**
 * The page in the frame. VTEX has it on `io.vtexpayments.com.br`; here the frame is in
 * a sandbox, so that it is of another origin as well.
 */
export function cardFormHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Card</title>
<link rel="stylesheet" href="/checkout-ui/style.css">
</head>
<body class="card-ui">
<form>${cardFields}</form>
</body>
</html>`
}
