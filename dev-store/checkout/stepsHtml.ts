/** The steps before the payment, with the ids and classes that VTEX gives them. */

/** What is in the cart. */
export const cartHtml = `<div class="cart-template full-cart hide">
<div class="cart"><table class="table cart-items"><thead><tr><th>Product</th><th>Quantity</th><th>Price</th><td></td></tr></thead><tbody></tbody></table></div>
<div class="empty-cart-content hide"><h2>Your cart is empty</h2><a href="/" id="cart-choose-products">Choose products</a></div>
<table class="summary-totalizers"><tfoot><tr><td class="info">Total</td><td class="monetary"></td></tr></tfoot></table>
<div class="cart-links cart-links-bottom"><a href="#/orderform" target="_self" id="cart-to-orderform" data-event="cartToOrderform" class="btn btn-large btn-success btn-place-order">Checkout</a></div>
</div>`

/** Who buys, when nobody knows yet. */
export const emailHtml = `<div class="pre-email client-pre-email hide"><form class="form-step">
<h2 class="client-pre-email-h">To finish your purchase, enter your email</h2>
<p class="client-email input"><label for="client-pre-email">Email</label><input type="email" id="client-pre-email" name="email" required></p>
<button type="submit" id="btn-client-pre-email" class="submit btn btn-large btn-success"><span>Continue</span></button>
</form></div>`

const field = (id: string, label: string, type = 'text') =>
  `<p class="${id} input ${type}"><label for="${id}">${label}</label><input type="${type}" id="${id}" required></p>`

/** What of whoever buys the store wants to know. */
export const profileHtml = `<div id="client-profile-data" class="client-profile-data"><div class="step accordion-group client-profile-data">
<h2 class="accordion-toggle">Personal information <a href="#/profile" id="edit-profile-data" class="link-box-edit btn btn-small">Edit</a></h2>
<div class="client-profile-summary box-info"><p class="client-profile-email"><span class="email"></span></p><p><span class="name"></span></p><p><span class="tel"></span></p>
<p><a href="#" id="is-not-me">Not you? Sign out</a></p></div>
<form class="form-step box-edit">
${field('client-email', 'Email', 'email')}
${field('client-first-name', 'First name')}
${field('client-last-name', 'Last name')}
${field('client-document', 'Document')}
${field('client-phone', 'Phone', 'tel')}
<p class="submit btn-submit-wrapper"><button type="submit" id="go-to-shipping" class="submit btn btn-large btn-success">Go to shipping</button></p>
</form></div></div>`

/** Where it is to be delivered. */
export const shippingHtml = `<div id="shipping-data" class="shipping-data"><div class="step accordion-group shipping-data">
<h2 class="accordion-toggle">Shipping <a href="#/shipping" id="edit-shipping-data" class="link-box-edit btn btn-small">Edit</a></h2>
<div class="shipping-summary box-info"><p class="address"></p></div>
<form class="form-step box-edit">
${field('ship-postalCode', 'Postal code')}
${field('ship-street', 'Street')}
${field('ship-number', 'Number')}
${field('ship-city', 'City')}
${field('ship-receiverName', 'Receiver')}
<p class="submit btn-submit-wrapper"><button type="submit" id="btn-go-to-payment" class="submit btn-go-to-payment btn btn-large btn-success">Go to payment</button></p>
</form></div></div>`
