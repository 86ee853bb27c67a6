import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, type Page, test } from '@playwright/test'

const FOLDER = join(__dirname, '..', 'docs', 'images')

/** The side of the squares whose mean colours are compared, in px. */
const SQUARE_PX = 8
/** How much of 255 a colour may differ, as letters drawn otherwise do. */
const TOLERANCE = 16
/** How many of all squares may differ by more. */
const MAX_DIFFERING = 0.001

/**
 * Expects that a page looks as its picture in the manual does, or takes that
 * picture when it is asked to. Other browsers and machines draw the same letters a
 * little differently, so squares are compared and not pixels.
 */
export async function expectPicture(
  page: Page,
  name: string,
  clip?: { x: number; y: number; width: number; height: number }
) {
  const file = join(FOLDER, `${name}.png`)
  const now = await page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    clip,
  })
  const { updateSnapshots } = test.info().config
  const before = existsSync(file) ? readFileSync(file) : null
  const differing = before ? await differingPart(page, before, now) : 1

  if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
    if (differing > 0) {
      writeFileSync(file, now)
    }
    return
  }
  await test.info().attach(name, { body: now, contentType: 'image/png' })
  expect(differing, `${name}: part of it that differs`).toBeLessThanOrEqual(
    MAX_DIFFERING
  )
}

/** Which part of all squares differs; 1 when the sizes do. */
async function differingPart(page: Page, before: Buffer, now: Buffer) {
  if (before.equals(now)) {
    return 0
  }
  return page.evaluate(
    async ({ images, square, tolerance }) => {
      const [one, other] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (it) => it.charCodeAt(0))
          const bitmap = await createImageBitmap(
            new Blob([bytes], { type: 'image/png' })
          )
          const { height, width } = bitmap
          const context = new OffscreenCanvas(width, height).getContext('2d')

          context?.drawImage(bitmap, 0, 0)
          return {
            height,
            width,
            pixels: context?.getImageData(0, 0, width, height).data ?? [],
          }
        })
      )
      const { height, width } = one
      let squares = 0
      let differing = 0

      if (height !== other.height || width !== other.width) {
        return 1
      }
      for (let top = 0; top < height; top += square) {
        for (let left = 0; left < width; left += square) {
          const sums = [0, 0, 0]
          const bottom = Math.min(top + square, height)
          const right = Math.min(left + square, width)

          for (let y = top; y < bottom; y += 1) {
            for (let x = left; x < right; x += 1) {
              for (const channel of [0, 1, 2]) {
                const at = (y * width + x) * 4 + channel

                sums[channel] += one.pixels[at] - other.pixels[at]
              }
            }
          }
          const area = (bottom - top) * (right - left)

          squares += 1
          differing += sums.some((sum) => Math.abs(sum) / area > tolerance)
            ? 1
            : 0
        }
      }
      return differing / squares
    },
    {
      images: [before.toString('base64'), now.toString('base64')],
      square: SQUARE_PX,
      tolerance: TOLERANCE,
    }
  )
}
