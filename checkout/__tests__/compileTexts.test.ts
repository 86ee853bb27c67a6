/** @jest-environment jsdom */
import { expect, it } from '@jest/globals'

import { textOf } from '../../tools/sourceFiles'
import { compileText } from '../build/compileTexts'
import { LANGUAGES } from '../build/languages'
import { TEXT_NAMES } from '../build/textNames'
import { textsModule } from '../build/textsModule'
import { createTexts } from '../texts'

const said = (
  message: string,
  values: Record<string, string | number>,
  language = 'en'
) =>
  createTexts({ [language]: { id: compileText(message) } }, language).text({
    id: 'id',
    values,
  })

it.each([
  ['Shopping for {customer}', { customer: 'Ana {x}' }, 'Shopping for Ana {x}'],
  ['{n, plural, one {# second} other {# seconds}}', { n: 1 }, '1 second'],
  ['{n, plural, one {# second} other {# seconds}}', { n: 30 }, '30 seconds'],
  ['{n, plural, =0 {none} other {#}}', { n: 0 }, 'none'],
  ['It’s {n} s', { n: 1200 }, 'It’s 1,200 s'],
])('says %j with %j', (message, values, expected) => {
  expect(said(message, values)).toBe(expected)
})

it('says the time of day as the language does', () => {
  const start = new Date(2026, 0, 1, 15, 4).getTime()

  expect(said('Desde {start, time, short}', { start }, 'pt')).toBe(
    'Desde 15:04'
  )
})

it('counts as the language does', () => {
  const message = '{n, plural, one {# сек} few {# сек.} many {# с} other {#}}'

  expect(said(message, { n: 2 }, 'ru')).toBe('2 сек.')
  expect(said(message, { n: 5 }, 'ru')).toBe('5 с')
})

it('keeps translators off what is somebody’s own', () => {
  const line = document.createElement('p')

  createTexts({ en: { id: compileText('For {name}') } }, 'en').fill(line, {
    id: 'id',
    values: { name: '<b>Ana</b>' },
  })
  expect(line.innerHTML).toBe(
    'For <bdi translate="no">&lt;b&gt;Ana&lt;/b&gt;</bdi>'
  )
})

it.each([
  ['pt-BR', 'pt', 'ltr'],
  ['ar', 'ar', 'rtl'],
  ['es-MX', 'es-MX', 'ltr'],
  ['es-AR', 'es', 'ltr'],
  ['xx', 'en', 'ltr'],
])('speaks to a page in %s in %s', (locale, language, direction) => {
  const texts = createTexts(
    { en: {}, ar: {}, es: {}, 'es-MX': {}, pt: {} },
    locale
  )

  expect([texts.language, texts.direction()]).toEqual([language, direction])
})

it('compiles what it says in every language', () => {
  expect(() => textsModule(LANGUAGES)).not.toThrow()
})

it('has no name of a text that there is not', () => {
  const ids = Object.keys(JSON.parse(textOf('messages/en.json')))

  expect(
    TEXT_NAMES.filter(
      (name) =>
        !ids.some((id) =>
          `${id}.`.startsWith(
            `store/telesales-toolbar.${name.replace(/\.?$/, '.')}`
          )
        )
    )
  ).toEqual([])
})
