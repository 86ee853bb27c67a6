import React, { FunctionComponent } from 'react'

const FULL_CIRCLE_DEGREES = 360

/** Stands for a product's photograph: a colour and a letter of its own. */
export const ProductPicture: FunctionComponent<{ slug: string }> = ({
  slug,
}) => {
  const hue =
    [...slug].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) %
    FULL_CIRCLE_DEGREES
  return (
    <span
      className="shop-picture"
      aria-hidden="true"
      style={{
        background: `hsl(${hue} 32% 90%)`,
        color: `hsl(${hue} 35% 32%)`,
      }}
    >
      {slug.charAt(0).toUpperCase()}
    </span>
  )
}
