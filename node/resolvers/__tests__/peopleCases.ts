import type { CustomerDocument } from '../../../dev-store/customerDocument'
import type { NewCustomer } from '../../typings/graphql'

type Kept = Partial<CustomerDocument>

/** What it is an example of, the store's culture, what is kept, what is typed. */
type Search = [kind: string, culture: string, kept: Kept, typed: string]

const email = (kept: string): Kept => ({ email: kept })

/** Emails that are found, and with which Enter starts. */
export const EMAILS: Search[] = [
  [
    'a blank of no width',
    'pt-BR',
    email('bia@example.com'),
    'bia@example.com\u200b',
  ],
  [
    'marks around',
    'pt-BR',
    email('bia@example.com'),
    '\u202abia@example.com\u202c',
  ],
  ['full-width', 'ja-JP', email('bia@example.com'), 'ｂｉａ＠example.com'],
  [
    'full-width dots',
    'ja-JP',
    email('bia@example.com'),
    'ｂｉａ＠ｅｘａｍｐｌｅ。com',
  ],
  ['angles', 'pt-BR', email('bia@example.com'), '<bia@example.com>'],
  ['quotes', 'pt-BR', email('bia@example.com'), '“bia@example.com”'],
  [
    'a link',
    'pt-BR',
    email('bia@example.com'),
    '<mailto:bia@example.com?subject=x>',
  ],
  [
    'the end of a list',
    'pt-BR',
    email('bia@example.com'),
    "'bia@example.com';",
  ],
  [
    'a decomposed letter',
    'pt-BR',
    email('josé@mail.example'),
    'jose\u0301@mail.example',
  ],
  [
    'two dots',
    'ja-JP',
    email('taro..yamada@docomo.example'),
    'taro..yamada@docomo.example',
  ],
  [
    'a last dot',
    'ja-JP',
    email('taro.@docomo.example'),
    'taro.@docomo.example',
  ],
  ['an underscore', 'pt-BR', email('a@my_host.example'), 'a@my_host.example'],
]

const called = (firstName: string, lastName: string | null = null): Kept => ({
  firstName,
  lastName,
})

/** What is not read, or read as it should be, of who is to be registered. */
export const REGISTERED: Array<
  [
    kind: string,
    culture: string,
    typed: Partial<NewCustomer>,
    read: Kept | string,
  ]
> = [
  ['Hangul filler', 'ko-KR', { firstName: '\u3164' }, 'INVALID_NAME'],
  ['Braille blank', 'pt-BR', { lastName: '\u2800\u200b' }, 'INVALID_NAME'],
  ['a mark', 'pt-BR', { firstName: '\u202aCarla\u202c' }, called('Carla')],
  [
    'an email',
    'pt-BR',
    { email: '<Carla@New.example>' },
    email('Carla@New.example'),
  ],
]
