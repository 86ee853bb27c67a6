import React, { FunctionComponent } from 'react'
import { Price } from '../Price'
import { LineExtras } from '../shop'

/** What a line of the cart has of its own: an engraving, a gift's sign. */
export const LineDetails: FunctionComponent<LineExtras> = ({
  assemblies = [],
  attachments = [],
  availability = 'available',
  bundleItems = [],
  isGift,
  manualPrice,
  parentAssemblyBinding,
}) => (
  <>
    {isGift && <div className="shop-quiet">Gift</div>}
    {parentAssemblyBinding && (
      <div className="shop-quiet">
        {parentAssemblyBinding.replace('_', ': ')}
      </div>
    )}
    {attachments.map(({ name, content }) => (
      <div key={name} className="shop-quiet">
        {name}: {textOf(content)}
      </div>
    ))}
    {assemblies.map(({ id, inputValues }) => (
      <div key={id} className="shop-quiet">
        {textOf(inputValues)}
      </div>
    ))}
    {bundleItems.map(({ id, name, price }) => (
      <div key={id} className="shop-quiet">
        {name} <Price cents={price} />
      </div>
    ))}
    {typeof manualPrice === 'number' && (
      <div className="shop-quiet">Price by hand</div>
    )}
    {availability !== 'available' && <strong>Sold out</strong>}
  </>
)

function textOf(content: Record<string, string>): string {
  return Object.values(content).filter(Boolean).join(', ')
}
