import type { CustomerDocument } from '../../../dev-store/customerDocument'
import type { NewCustomer } from '../../typings/graphql'

type Kept = Partial<CustomerDocument>

/** What it is an example of, the store's culture, what is kept, what is typed. */
type Search = [kind: string, culture: string, kept: Kept, typed: string]

const document = (kept: string): Kept => ({ document: kept })
const company = (kept: string): Kept => ({ corporateDocument: kept })
const email = (kept: string): Kept => ({ email: kept })

/** Documents of which the whole was typed. */
export const DOCUMENTS: Search[] = [
  ['a CUIT', 'es-AR', document('20-31245987-6'), '20-31245987-6'],
  ['a bare CUIT', 'es-AR', document('20-31245987-6'), '20312459876'],
  ['a bare DNI', 'es-AR', document('8.765.432'), '8765432'],
  ['a short DNI', 'es-AR', document('876.543'), '876543'],
  ['a RUT', 'es-CL', document('9.876.543-3'), '9.876.543-3'],
  ['a RUT in lower case', 'es-CL', document('7.654.321-K'), '7.654.321-k'],
  ['a bare RUT', 'es-CL', document('7.654.321-K'), '7654321k'],
  ['a bare cédula', 'es-CO', document('1.020.304.050'), '1020304050'],
  ['a cédula kept bare', 'es-CO', document('1020304050'), '1.020.304.050'],
  ['a cédula with its letter', 'es-VE', document('V-12.345.678'), 'V12345678'],
  ['a bare SSN', 'en-US', document('123-45-6789'), '123456789'],
  ['a number of Korea', 'ko-KR', company('123-45-67890'), '123-45-67890'],
  ['a card of Hong Kong', 'zh-HK', document('A123456(7)'), 'a123456(7)'],
  ['a DNI with blanks', 'es-ES', document('12345678Z'), '12 345 678 - Z'],
  ['signs of a few', 'es-DO', document('001_1234567_8'), '001-1234567-8'],
  ['an RG', 'pt-BR', document('MG-1.234.567'), 'MG-1.234.567'],
  ['a bare RG', 'pt-BR', document('MG-1.234.567'), 'mg1234567'],
  ['a CPF in odd groups', 'pt-BR', document('123 456 789 09'), '12345678909'],
  ['a zero less', 'pt-BR', document('1234567890'), '012.345.678-90'],
  ['a zero more', 'pt-BR', document('012.345.678-90'), '1234567890'],
  ['zeros of a CNPJ', 'pt-BR', company('1234567000195'), '01234567000195'],
  ['a zero elsewhere', 'es-PE', document('7654321'), '07654321'],
  ['full-width', 'pt-BR', document('12345678909'), '１２３.４５６.７８９–０９'],
  ['its name', 'pt-BR', document('12345678909'), 'CPF: 123.456.789-09'],
  ['an RFC', 'es-MX', company('Ñ&A850101AB1'), 'Ñ&A850101AB1'],
  ['a decomposed RFC', 'es-MX', company('Ñ&A850101AB1'), 'n\u0303&a850101ab1'],
]

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
  [
    'full-width',
    'pt-BR',
    { document: '３１４.１５９.２６５–９０' },
    document('31415926590'),
  ],
  ['an RFC', 'es-MX', { document: 'Ñ&A850101AB1' }, document('Ñ&A850101AB1')],
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

/** What is kept of one and typed of the other, who are the same. */
export const DUPLICATES: Array<
  [kind: string, culture: string, kept: Kept, typed: Partial<NewCustomer>]
> = [
  [
    'a bare CUIT',
    'es-AR',
    document('20-31245987-6'),
    { document: '20312459876' },
  ],
  [
    'a cédula',
    'es-CO',
    document('1.020.304.050'),
    { document: '1.020.304.050' },
  ],
  [
    'a zero less',
    'pt-BR',
    document('1234567890'),
    { document: '012.345.678-90' },
  ],
  [
    'a zero more',
    'pt-BR',
    document('012.345.678-90'),
    { document: '1234567890' },
  ],
  [
    'a decomposed email',
    'pt-BR',
    email('josé@mail.example'),
    { email: 'jose\u0301@mail.example' },
  ],
]
