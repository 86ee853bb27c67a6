import { describe, expect, it, jest } from '@jest/globals'

import { CLASS_PREFIX } from '../../tools/ourApp'
import { stylesOf, themeHead } from '../themeFiles'

describe('the theme’s styles', () => {
  it('name the app’s handles as VTEX does', () => {
    expect(
      stylesOf('.container--idle .row > b, .pill:hover { color: red }')
    ).toContain(
      `.${CLASS_PREFIX}-container--idle .${CLASS_PREFIX}-row > b, .${CLASS_PREFIX}-pill:hover {`
    )
  })

  it('that are no CSS are told of, and no page is lost', () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => {})

    expect(stylesOf('</style>')).toBe('')
    expect(told).toHaveBeenCalled()
    told.mockRestore()
  })
})

it('a page has the theme’s blocks as they are by then', async () => {
  const [, json] =
    /id="theme-blocks">(.*?)<\/script>/s.exec(await themeHead()) ?? []

  expect(JSON.parse(json)).toHaveProperty(['telesales-toolbar', 'props'])
})
