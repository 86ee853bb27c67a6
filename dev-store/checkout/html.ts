import { type CardForm, cardFields } from './cardForm'
import { cartHtml, emailHtml, profileHtml, shippingHtml } from './stepsHtml'

/**
 * The page as VTEX's server sends it: all steps are there, and its script shows one of
 * them, and fills them in.
 *
 * @param locale the store's language
 */
export function checkoutHtml(locale: string, cardForm: CardForm): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Checkout · Acme</title>
<link rel="stylesheet" href="/checkout-ui/style.css">
<link rel="stylesheet" href="/files/checkout6-custom.css" id="checkout-custom-css">
<script src="/checkout-ui/jquery.js"></script>
</head>
<body id="checkoutMainContainer" class="loading">
<header class="main-header"><a href="/" class="brand">Acme</a></header>
<div class="container container-main" role="main">
<h1 id="cart-title" class="hide">Shopping cart</h1>
<h1 id="orderform-title" class="hide">Checkout</h1>
<div class="vtex-front-messages-placeholder" role="alert"></div>
<div class="checkout-container">
${cartHtml}
<div class="orderform-template row-fluid hide">
<div class="orderform-steps">
${emailHtml}
${profileHtml}
${shippingHtml}
${paymentHtml(cardForm)}
</div>
${MINI_CART}
</div>
</div>
</div>
<div class="render-container" id="universal-extensions"></div>
<footer class="checkout-footer">Acme takes no money: the dev store only looks like a shop.</footer>
<script src="/checkout-ui/checkout.js"></script>
<script src="/files/checkout6-custom.js"></script>
</body>
</html>`
}

function paymentHtml(cardForm: CardForm): string {
  const card =
    cardForm === 'page'
      ? `<div id="card-in-page">${cardFields}</div>`
      : '<div id="iframe-placeholder-creditCardPaymentGroup"><iframe class="span12" title="Card" sandbox="allow-forms" src="/card-ui/index.html"></iframe></div>'

  return `<div id="payment-data" class="payment-data"><div class="step accordion-group payment-data">
<h2 class="accordion-toggle">Payment</h2>
<div class="form-step box-edit">
<fieldset class="payment-group"><legend>Payment method</legend>
<label><input type="radio" name="payment-group" id="payment-group-creditCardPaymentGroup" value="creditCardPaymentGroup" checked> Credit card</label>
<label><input type="radio" name="payment-group" id="payment-group-promissoryPaymentGroup" value="promissoryPaymentGroup"> Promissory</label>
</fieldset>
<div class="box-payment-option">${card}</div>
</div></div></div>`
}

/**
 * The summary beside the steps. As on VTEX there are two buttons of one id, and the
 * first, for changing an order, is hidden.
 */
const MINI_CART = `<div class="cart-template mini-cart">
<h2>Order summary</h2>
<ul class="cart-items unstyled"></ul>
<p id="go-to-cart-button"><a id="orderform-minicart-to-cart" href="#/cart">Back to cart</a></p>
<table class="summary-totalizers"><tfoot><tr><td class="info">Total</td><td class="monetary"></td></tr></tfoot></table>
<div class="payment-confirmation-wrap"><p class="payment-submit-wrap">
<button type="button" id="payment-data-submit" class="submit btn btn-success btn-large btn-block" style="display: none"><span>Save changes</span></button>
<button type="button" id="payment-data-submit" class="submit btn btn-success btn-large btn-block"><i class="icon-lock"></i><span>Buy now</span></button>
</p></div>
</div>`
