import { $ } from './jquery'
import type { OrderForm } from './orderForm'

const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
})
const money = (cents: number) => dollars.format(cents / 100)

/** Shows what is in the cart, with what changes it, and in the summary. */
export function drawItems({ items, value }: OrderForm): void {
  const table = $('.full-cart .cart-items tbody').html('')
  const list = $('.mini-cart .cart-items').html('')

  for (const [index, item] of items.entries()) {
    const { id, name, quantity, sellingPrice } = item

    table.append(
      $('<tr class="product-item">')
        .attr('data-sku', id)
        .append($('<td class="product-name">').text(name))
        .append(
          $('<td class="quantity">').append(
            $('<input type="number" min="0">')
              .attr('id', `item-quantity-${id}`)
              .attr('data-index', String(index))
              .attr('aria-label', `Quantity of ${name}`)
              .val(String(quantity))
          )
        )
        .append(
          $('<td class="product-price">').text(money(sellingPrice * quantity))
        )
        .append(
          $('<td class="item-remove">').append(
            $('<button type="button" class="item-link-remove">')
              .attr('data-index', String(index))
              .attr('aria-label', `Remove ${name}`)
              .text('×')
          )
        )
    )
    list.append(
      $('<li class="hproduct item">').text(`${name} × ${String(quantity)}`)
    )
  }
  $('.summary-totalizers tfoot .monetary').text(money(value))
}
