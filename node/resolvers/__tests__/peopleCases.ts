import type { CustomerDocument } from '../../../dev-store/customerDocument'
import type { NewCustomer } from '../../typings/graphql'

type Kept = Partial<CustomerDocument>

/** What it is an example of, the store's culture, what is kept, what is typed. */
type Search = [kind: string, culture: string, kept: Kept, typed: string]

const document = (kept: string): Kept => ({ document: kept })
const company = (kept: string): Kept => ({ corporateDocument: kept })
const phone = (kept: string): Kept => ({ homePhone: kept })
const email = (kept: string): Kept => ({ email: kept })

/** Documents of which the whole was typed. */
export const DOCUMENTS: Search[] = [
  ['a cell', 'pt-BR', document('31415926590'), '="31415926590"'],
  ['a cell of text', 'pt-BR', document('31415926590'), "'31415926590"],
  ['a number of a sheet', 'pt-BR', document('31415926590'), '31415926590.0'],
  [
    'beside its word',
    'zh-CN',
    document('110101199003071234'),
    '身份证号110101199003071234',
  ],
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
  ['most of a CNPJ', 'pt-BR', company('191'), '00.000.000/0001-91'],
  ['a zero elsewhere', 'es-PE', document('7654321'), '07654321'],
  ['full-width', 'pt-BR', document('12345678909'), '１２３.４５６.７８９–０９'],
  ['its name', 'pt-BR', document('12345678909'), 'CPF: 123.456.789-09'],
  ['an RFC', 'es-MX', company('Ñ&A850101AB1'), 'Ñ&A850101AB1'],
  ['a decomposed RFC', 'es-MX', company('Ñ&A850101AB1'), 'n\u0303&a850101ab1'],
  ['an RFC in blanks', 'es-MX', company('XAXX010101000'), 'XAXX 010101 000'],
  ['a codice', 'it-IT', document('RSSMRA85T10A562S'), 'rssmra85t10a562s'],
  [
    'one in blanks',
    'it-IT',
    document('RSSMRA85T10A562S'),
    'rss mra 85t10 a562s',
  ],
  [
    'one by letters',
    'it-IT',
    document('RSSMRA85T10A562S'),
    'RSSMRA 85 T 10 A562 S',
  ],
  [
    'kept in blanks',
    'it-IT',
    document('RSS MRA 85T10 A562S'),
    'rssmra85t10a562s',
  ],
  [
    'kept full-width',
    'ja-JP',
    document('３１４１５９２６５９０'),
    '31415926590',
  ],
  ['kept in Arabic', 'ar-SA', document('١٠٩٨٧٦٥٤٣٢'), '1098765432'],
  ['kept in Persian', 'fa-IR', document('۰۰۱۲۳۴۵۶۷۹'), '0012345679'],
]

/** Phones of which the whole was typed, or the last digits. */
export const PHONES: Search[] = [
  [
    'two typed',
    'pt-BR',
    phone('+5521999990066'),
    '21 9 9999 0066 / 21 3333-4444',
  ],
  ['two typed', 'pt-BR', phone('+5521999990066'), '21999990066/2133334444'],
  [
    'wa.me, bare',
    'pt-BR',
    phone('+5521999990066'),
    'wa.me/5521999990066?text=oi',
  ],
  ['a cell', 'pt-BR', phone('+5521999990066'), "'21999990066"],
  ['no ninth digit', 'pt-BR', phone('+5531996883193'), '+553196883193'],
  ['kept without it', 'pt-BR', phone('(21) 6418-0266'), '21 96418-0266'],
  ['no 9', 'es-AR', phone('+5491166773399'), '+541166773399'],
  ['kept without 9', 'es-AR', phone('1166773399'), '+5491166773399'],
  ['a 15', 'es-AR', phone('+5491166773399'), '011 15-6677-3399'],
  ['a 1', 'es-MX', phone('+525512345678'), '+52 1 55 1234 5678'],
  ['a 1, no plus', 'es-MX', phone('+525512345678'), '5215512345678'],
  ['kept with a 1', 'es-MX', phone('+5215512345678'), '55 1234 5678'],
  ['an old 044', 'es-MX', phone('+525512345678'), '044 55 1234 5678'],
  ['a remark', 'pt-BR', phone('81 98412.3087 (recado)'), '3087'],
  ['two', 'pt-BR', phone('2133334444 21988884441'), '21988884441'],
  ['two, parted', 'pt-BR', phone('21 3333-4444 21 98888-4441'), '2133334444'],
  ['sip', 'pt-BR', phone('+5521999990066'), 'sip:+5521999990066@pbx.example'],
  [
    'sip with a name',
    'pt-BR',
    phone('+5521999990066'),
    '"Ana Souza" <sip:5521999990066@10.0.0.1:5060;user=phone>',
  ],
  ['tel', 'pt-BR', phone('+551133334444'), 'tel:+55-11-3333-4444;ext=12'],
  ['callto', 'pt-BR', phone('+551133334444'), 'callto://+551133334444'],
  ['whatsapp', 'pt-BR', phone('+5521999990066'), 'whatsapp:+5521999990066'],
  ['wa.me', 'pt-BR', phone('+5521999990066'), 'https://wa.me/5521999990066'],
  ['any carrier', 'pt-BR', phone('+5521999990066'), '0xx21 99999-0066'],
  ['any carrier', 'pt-BR', phone('+5521999990066'), '(0XX21) 99999-0066'],
  ['any carrier', 'pt-BR', phone('+5521999990066'), '0 xx (21) 99999-0066'],
  ['any carrier', 'pt-BR', phone('+5521999990066'), '0**21 999990066'],
  ['any carrier', 'pt-BR', phone('+5521999990066'), '+55 0xx21 99999-0066'],
  ['any carrier', 'pt-BR', phone('+5521999990066'), 'Ana 0xx21 99999-0066'],
  ['a carrier', 'pt-BR', phone('+5521999990066'), '015 21 99999-0066'],
  ['a carrier', 'pt-BR', phone('+5521999990066'), '0 41 (21) 99999-0066'],
  ['a carrier kept', 'pt-BR', phone('0xx21 99999-0066'), '21999990066'],
  [
    'full-width kept',
    'ja-JP',
    phone('０３－１２３４－５６７８'),
    '03-1234-5678',
  ],
  [
    'full-width kept',
    'ja-JP',
    phone('＋８１３１２３４５６７８'),
    '+81312345678',
  ],
  ['Arabic kept', 'ar-EG', phone('٠١٠٠١٢٣٤٥٦٧'), '+201001234567'],
  ['Persian kept', 'fa-IR', phone('۰۹۱۲۳۴۵۶۷۸۹'), '09123456789'],
  ['encoded', 'pt-BR', phone('+5521999990066'), 'tel:%2B5521999990066'],
  ['a name', 'pt-BR', phone('+5521999990066'), 'Ana Souza 21 99999-0066'],
  ['an extension', 'es-PE', phone('+5114441234'), '01 444-1234 anexo 12'],
  ['an extension by sign', 'en-US', phone('+12125551234'), '2125551234 #12'],
  ['kept extension', 'es-AR', phone('11 4444-1234 int. 12'), '1144441234'],
  ['a store in the USA', 'en-US', phone('+5521999990066'), '(21) 99999-0066'],
  ['a trunk prefix', 'en-US', phone('+5521999990066'), '021 99999-0066'],
  ['no ninth, in the USA', 'en-US', phone('+5531996883193'), '(31) 9688-3193'],
  ['other digits', 'ar-EG', phone('+201001234567'), '٠١٠٠١٢٣٤٥٦٧'],
  [
    'unseen signs',
    'pt-BR',
    phone('+5521999990066'),
    '\u202a+55 21 99999-0066\u202c',
  ],
  [
    'Japanese dashes',
    'ja-JP',
    phone('+81312345678'),
    '０３ー１２３４ー５６７８',
  ],
]

/** Emails that are found, and with which Enter starts. */
export const EMAILS: Search[] = [
  ['a question', 'pt-BR', email('bia@example.com'), 'bia@example.com?'],
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
  ['a blank', 'pt-BR', email('bia@example.com'), 'bia @example.com'],
  ['a blank behind', 'pt-BR', email('bia@example.com'), 'bia@ example.com'],
  ['a comma', 'pt-BR', email('bia@example.com'), 'bia@example,com'],
  ['a comma more', 'pt-BR', email('bia@example.com.br'), 'bia@example.com,br'],
  ['a full stop', 'pt-BR', email('bia@example.com'), 'bia@example.com.'],
  ['two signs', 'pt-BR', email('bia@example.com'), 'bia@@example.com'],
  ['in words', 'en-US', email('bia@example.com'), 'bia (at) example (dot) com'],
  [
    'dictated',
    'pt-BR',
    email('bia@example.com'),
    'bia arroba example ponto com',
  ],
]

const called = (firstName: string, lastName: string | null = null): Kept => ({
  firstName,
  lastName,
})

/** Names that are found. */
export const NAMES: Search[] = [
  ['an apostrophe before', 'nl-NL', called('Bia', "van 't Hoff"), 'vant hoff'],
  ['two signs of Han', 'zh-CN', called('王伟'), '王伟'],
  ['two signs of Hangul', 'ko-KR', called('한별'), '한별'],
  ['two letters', 'en-US', called('Kim', 'Ng'), 'Ng'],
  ['two letters in a name', 'en-US', called('Xu Li', 'Oyelaran'), 'li'],
  ['ă and Đ', 'vi-VN', called('Văn', 'Đức'), 'van duc'],
  ['ø', 'da-DK', called('Søren'), 'soren'],
  ['ß', 'de-DE', called('Groß', 'Weißhaupt'), 'gross weisshaupt'],
  ['æ and œ', 'da-DK', called('Æbele', 'Œuvrard'), 'aebele oeuvrard'],
  ['a title', 'pt-BR', called('Bia', 'Quevedo'), 'Sra. Bia Quevedo'],
  ['a title behind', 'pt-BR', called('Bia', 'Quevedo'), 'Quevedo, Dra. Bia'],
  ['titles', 'de-DE', called('Bia', 'Quevedo'), 'Frau Dr. Quevedo'],
  ['a title of two letters', 'en-US', called('Kim', 'Ng'), 'Mr. Ng'],
  ['a title kept', 'pt-BR', called('Dra. Bia', 'Quevedo'), 'Bia Quevedo'],
  ['a title of Han', 'zh-CN', called('伟', '王'), '王伟先生'],
  ['a title alone', 'pt-BR', called('Dona', 'Quevedo'), 'Dona'],
  ['no apostrophe', 'en-US', called('Sean', "O'Bryen"), 'obryen'],
  ['no apostrophe', 'en-US', called('Sean', 'O’Bryen'), 'sean obryen'],
  ['no apostrophe', 'pt-BR', called('Bia', "D'Ávola"), 'bia davola'],
  ['no apostrophe', 'it-IT', called('Bia', "Dell'Orefice"), 'dellorefice'],
  ['no apostrophe', 'it-IT', called('Bia', 'D’ Angelis'), 'dangelis'],
  ['a blank for it', 'it-IT', called('Bia', "D'Angelis"), 'd angelis'],
  ['kept with a blank', 'it-IT', called('Bia', 'D Angelis'), 'dangelis'],
  ['kept without', 'it-IT', called('Bia', 'Dangelis'), "d'angelis"],
  ['another apostrophe', 'it-IT', called('Bia', 'D`Angelis'), 'd´angelis'],
  ['one that is a letter', 'en-US', called('Bia', 'OʼBryen'), 'o’bryen'],
  ['one typed', 'en-US', called('Bia', "O'Bryen"), 'oʼbryen'],
  ['ı and ł', 'tr-TR', called('Işıl', 'Kowałczık'), 'isil kowalczik'],
]

/** Names that were heard, not read. */
export const HEARD: Search[] = [
  [
    's and z, double letters',
    'pt-BR',
    called('Anaís', 'Souzza'),
    'annais sousa',
  ],
  ['k and c', 'en-US', called('Catherine', 'Vanderbeek'), 'Kathryn Vanderbeek'],
  ['ph and f', 'pt-BR', called('Philippe', 'Quevedo'), 'Felipe Kevedo'],
  ['i and y', 'de-DE', called('Meyer', 'Übelhöhr'), 'maier ubelhor'],
  [
    'a letter that is not heard',
    'pt-BR',
    called('Baptista', 'Thibault'),
    'batista tibault',
  ],
  ['short ones', 'en-US', called('Ann', 'Leigh'), 'Anne Lee'],
  ['short ones', 'en-US', called('Anne', 'Lee'), 'Ann Leigh'],
  ['with a title', 'en-US', called('Anne', 'Lee'), 'Mrs. Ann Leigh'],
]

const BIA: Kept = {
  ...called('Bia', 'Quevedo'),
  ...email('bia@example.com'),
  ...document('31415926590'),
  ...phone('+5521999990066'),
}

/** A number or an email beside a name. The number decides. */
export const NAMED: Array<
  [
    kind: string,
    culture: string,
    kept: Kept,
    typed: string,
    isTheirName: boolean,
  ]
> = [
  ['in one', 'zh-CN', phone('+8613812345678'), '手机13812345678王伟', true],
  ['a chat', 'pt-BR', BIA, '[10:32, 28/11/2026] Bia: 21 99999-0066', true],
  ['behind it', 'pt-BR', BIA, 'Bia 21999990066', true],
  ['before it', 'pt-BR', BIA, '21999990066 Bia', true],
  ['in brackets', 'pt-BR', BIA, 'Bia Quevedo (21) 99999-0066', true],
  ['in brackets', 'pt-BR', BIA, '(21) 99999-0066 Bia', true],
  ['a dash', 'pt-BR', BIA, '+55 21 99999-0066 - Bia Quevedo', true],
  ['an email', 'pt-BR', BIA, 'bia@example.com bia', true],
  ['an email', 'pt-BR', BIA, 'Quevedo, Bia; bia@example.com', true],
  ['an email, mistyped', 'pt-BR', BIA, 'Bia bia @example,com', true],
  ['a CPF', 'pt-BR', BIA, 'Bia 314.159.265-90', true],
  ['a bare CPF', 'pt-BR', BIA, '31415926590 Bia', true],
  ['labels', 'pt-BR', BIA, 'Nome: Bia CPF: 314.159.265-90', true],
  ['a line', 'pt-BR', BIA, 'Bia\tbia@example.com\t(21) 99999-0066', true],
  ['a line without', 'pt-BR', BIA, 'Bia;31415926590;21999990066', true],
  ['as it was heard', 'pt-BR', BIA, 'Bya Kevedo 21999990066', true],
  ['a title', 'pt-BR', BIA, 'Dona Bia 21999990066', true],
  ['a label alone', 'pt-BR', BIA, 'WhatsApp: 21 99999-0066', true],
  ['no name kept', 'pt-BR', phone('21999990066'), 'Ana 21999990066', true],
  ['a DNI', 'es-AR', document('8.765.432'), 'Juan 8765432', true],
  ['a CUIT', 'es-AR', document('20-31245987-6'), 'Juan Paz 20312459876', true],
  ['a RUT', 'es-CL', document('7.654.321-K'), '7.654.321-k Juan', true],
  ['a passport', 'en-US', document('YA7654321'), 'Ann ya7654321', true],
  [
    'a codice',
    'it-IT',
    document('RSSMRA85T10A562S'),
    'Mario RSSMRA85T10A562S',
    true,
  ],
  [
    'one with blanks',
    'it-IT',
    document('RSSMRA85T10A562S'),
    'Mario rss mra 85t10 a562s',
    true,
  ],
  ['of China', 'zh-CN', phone('+8613812345678'), '张伟 138 1234 5678', true],
  ['of Arabia', 'ar-EG', phone('+201001234567'), 'محمد ٠١٠٠١٢٣٤٥٦٧', true],
  ['another’s', 'pt-BR', BIA, 'Bruno 21999990066', false],
  ['another’s', 'pt-BR', BIA, 'bia@example.com bruno', false],
  ['another’s', 'pt-BR', BIA, 'Bruno 314.159.265-90', false],
]

/** Nobody has the number, whoever has the name. */
export const STRANGERS: Search[] = [
  ['the last digits', 'pt-BR', BIA, 'Zuleika 0066'],
  ['a phone', 'pt-BR', BIA, 'Bia 21999990077'],
  ['an email', 'pt-BR', BIA, 'Bia bia@example.net'],
  ['a CPF', 'pt-BR', BIA, 'Bia 390.533.447-05'],
  ['a document', 'pt-BR', BIA, 'Bia 20312459876'],
  ['an order', 'pt-BR', BIA, 'Bia 1499999999999-01'],
]

/** What is not read, or read as it should be, of who is to be registered. */
export const REGISTERED: Array<
  [
    kind: string,
    culture: string,
    typed: Partial<NewCustomer>,
    read: Kept | string,
  ]
> = [
  ['no area code', 'pt-BR', { phone: '98765-4321' }, 'INVALID_PHONE'],
  ['no such area', 'pt-BR', { phone: '20 99999-7004' }, 'INVALID_PHONE'],
  ['too short', 'de-DE', { phone: '12345' }, 'INVALID_PHONE'],
  ['complete', 'es-UY', { phone: '2345 6789' }, phone('+59823456789')],
  ['digits', 'ar-EG', { phone: '٠١٠٠١٢٣٤٥٦٧' }, phone('+201001234567')],
  [
    'marks',
    'pt-BR',
    { phone: '\u202a+55 21 99999-7001\u202c' },
    phone('+5521999997001'),
  ],
  [
    'Mexico’s 1',
    'es-MX',
    { phone: '+52 1 55 1234 5678' },
    phone('+525512345678'),
  ],
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

/** Numbers of orders as they are, and as they are typed. */
export const ORDERS: Array<[order: string, typed: string]> = [
  ['MKP-700123456-01', 'MKP-700123456'],
  ['MKP-700123456-01', 'mkp-700123456-01'],
  ['MKP-700123456-01', 'MKP–700123456–01'],
  ['527103869572-01', '527103869572'],
  ['527103869572-01', '527103869572-01'],
  ['v527103anml-01', 'v527103anml'],
  ['v527103anml-01', 'V527103ANML-01'],
  ['SLR-v527103anml-01', 'slr-v527103anml-01'],
  ['MKP-700123456-01', 'MKP700123456'],
  ['MKP-700123456-01', 'mkp700123456-01'],
  ['SLR-v527103anml-01', 'SLRv527103anml'],
  ['1499999999001-01', 'Order 1499999999001-01'],
  ['1499999999001-01', 'PEDIDO Nº1499999999001'],
  ['1499999999001-01', 'pedido da Ana: #1499999999001 - 01'],
  ['1499999999001-01', '注文番号1499999999001-01'],
  ['527103869572-01', 'commande n° 527103869572'],
  ['v527103anml-01', 'Bestellung v527103anml'],
]
