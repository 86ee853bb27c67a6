import { describe, expect, it } from '@jest/globals'
import { GraphQLEnumType } from 'graphql'

import { CARD_PARTS } from '../../react/core/card'
import { buildContract } from '../contract'
import { sourceFiles, textOf } from '../sourceFiles'

/** All that VTEX's own B2B apps speak, and some more. */
const LANGUAGES = [
  ...[
    'ar',
    'bg',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'es-MX',
    'fa',
    'fi',
  ],
  ...['fr', 'he', 'hu', 'id', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt', 'ro'],
  ...['ru', 'sk', 'sl', 'sv', 'th', 'tr', 'uk', 'vi', 'zh', 'zh-TW'],
]
const read = (language: string): Record<string, string> =>
  JSON.parse(textOf(`messages/${language}.json`))
const english = read('en')
const schema = buildContract()
const namesOf = (type: string) =>
  (schema.getType(type) as GraphQLEnumType).getValues().map(({ name }) => name)

/** The ids that the code puts together, by what follows the app's name. */
const composed = [
  ...[
    ...namesOf('Refusal'),
    ...['NOT_ENDED', 'NO_ANSWER', 'ITEMS_PENDING', 'PART_MISSING'],
  ].map((name) => `refusal.${name}`),
  ...namesOf('Warning').map((name) => `warning.${name}`),
  ...['ANOTHER', 'OPERATOR'].map((whose) => `warning.CART_OF_${whose}_HIDDEN`),
  ...[...namesOf('Notice'), 'ITEMS_DROPPED'].map((name) => `notice.${name}`),
  ...['OWN_CART_KEPT', 'OWN_CART_LOST'].map((name) => `choosing.${name}`),
  ...['QUANTITY', ...namesOf('CartLossKind')].map((name) => `loss.${name}`),
  ...namesOf('CartChoice')
    .filter((name) => name !== 'ASK')
    .map((name) => `choice.${name}`),
  ...CARD_PARTS.map((name) => `card.${name}`),
  ...CARD_PARTS.map((name) => `cardNone.${name}`),
  ...namesOf('Delivery').map((name) => `delivery.${name}`),
  ...namesOf('OrderStatus').map((name) => `orderStatus.${name}`),
  ...namesOf('TermKind').map((name) => `searchable.${name}`),
  ...['EMAIL', 'DOCUMENT'].map((name) => `taken.${name}`),
  ...['PHONE', 'DOCUMENT', 'ORDER'].map((name) => `foundBy.${name}`),
  // What is under way, what has just worked, and what a page may be.
  ...['starting', 'choosing', 'repairing', 'changing', 'ending', 'adding'],
  ...['orderAgain', 'orderedInPart', 'deliverTo'],
  ...['salesChannel', 'priceTables', 'organization', 'costCenter'].map(
    (name) => `cardPrices.${name}`
  ),
  ...['started', 'switched', 'repaired', 'ended', 'expired'],
  ...['uncertain', 'stale'],
  // What a search has found, and what a phone system has sent.
  ...['found', 'foundMore', 'results', 'recent', 'popped', 'poppedEmail'],
  ...['register', 'noneOfThese', 'registerAndStart', 'start'],
  // Which time limit it is, what keys do, and what an empty field asks for.
  ...[
    'endsSoon.idle',
    'endsSoon.hard',
    'endsWhy.idle',
    'endsWhy.hard',
    'placeholder',
    'placeholderEmail',
  ],
  ...['keyField', 'keyChoose', 'keyStart', 'keyClose'],
  // What docs/DOCTOR.md prints.
  ...[
    ...namesOf('CheckStatus'),
    ...['COOKIES', 'HOST', 'ACTIVATION', 'SAME_ORIGIN'],
  ].map((name) => `doctor.${name}`),
  // What is known of a customer, and what a new one is asked for.
  ...['name', 'email', 'firstName', 'lastName', 'document', 'phone'],
].map((name) => `store/telesales-toolbar.${name}`)

/** The ids that the code and the content schema name in full. */
const named = sourceFiles('checkout', 'react', 'store')
  .filter((file) => !file.includes('__tests__'))
  .flatMap((file) => [
    ...textOf(file).matchAll(/(?:store|admin)\/telesales-toolbar\.[\w.]*\w/g),
  ])
  .map(([id]) => id)
  .filter(
    (id) =>
      !/\.(refusal|warning|notice|loss|choice|delivery|orderStatus|cardNone|cardPrices|way|foundBy|endsSoon|endsWhy|taken)$/.test(
        id
      )
  )

describe('the messages', () => {
  it('are there in every language that has a file', () => {
    const files = sourceFiles('messages').sort()

    expect(files).toEqual(
      [...LANGUAGES, 'context'].map((name) => `messages/${name}.json`).sort()
    )
  })

  it.each([...LANGUAGES, 'context'])(
    'are complete and sorted: %s',
    (language) => {
      const messages = read(language)

      expect(Object.keys(messages)).toEqual(Object.keys(english).sort())
      for (const text of Object.values(messages)) {
        expect(text.trim()).not.toBe('')
      }
    }
  )

  it.each(LANGUAGES)('have the same arguments in %s', (language) => {
    const messages = read(language)
    const argumentsOf = (text: string) =>
      (text.match(/\{\w+(?=[,}])/g) ?? []).sort()

    for (const [id, text] of Object.entries(english)) {
      expect([id, argumentsOf(messages[id])]).toEqual([id, argumentsOf(text)])
    }
  })

  it.each(LANGUAGES)('have every plural that there is in %s', (language) => {
    const { pluralCategories } = new Intl.PluralRules(
      language
    ).resolvedOptions()
    const plurals = Object.entries(read(language)).filter(([, text]) =>
      text.includes(', plural,')
    )

    expect(plurals).not.toEqual([])
    for (const [id, text] of plurals) {
      const forms = [...text.matchAll(/(\w+) ?\{/g)].map(([, form]) => form)

      expect([id, forms]).toEqual([
        id,
        expect.arrayContaining(pluralCategories),
      ])
    }
  })

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'are translated in %s',
    (language) => {
      const messages = read(language)
      const same = Object.keys(english).filter(
        (id) => messages[id] === english[id]
      )

      expect(same).toEqual([])
    }
  )

  it('are those that the code and the content schema use', () => {
    expect([...new Set([...named, ...composed])].sort()).toEqual(
      Object.keys(english)
    )
  })

  it('are the only words: no component has text of its own', () => {
    const wordy = sourceFiles('react/components')
      .filter((file) => !file.includes('__tests__'))
      .filter((file) =>
        />(?!\s*\n\n)\s*[A-Za-z][a-z]+[^<>{}()=]*</.test(textOf(file))
      )

    expect(wordy).toEqual([])
  })
})
