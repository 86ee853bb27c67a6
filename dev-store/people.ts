/**
 * The account whose store this is.
 */
export const ACCOUNT = 'acme'

/**
 * Its id in License Manager.
 */
export const ACCOUNT_ID = 'acme-account-id'

/**
 * The workspace of the account that is served.
 */
export const WORKSPACE = 'master'

/**
 * Someone the dev store knows. An `operator` is an admin with the telesales
 * role; `customer` and `shopper` are both registered in the store, and differ
 * only in what they are for: to be acted for, or to sign in themself.
 */
export interface Person {
  id: string
  email: string
  role: 'operator' | 'admin' | 'customer' | 'shopper'
  /** Whose admin they are, when it is another account's. */
  account?: string
  firstName?: string
  lastName?: string
  document?: string
  phone?: string
  /** Comma-separated names of price tables, as VTEX keeps them. */
  priceTables?: string
  /** The number of the trade policy in which they buy, if not in the store's first. */
  tradePolicy?: string
}

/**
 * How many people there are besides those known by name.
 */
export interface Crowd {
  operators: number
  customers: number
}

const everybody: Person[] = [
  {
    id: '0b6f3a52-0d1f-4f2e-9a55-000000000001',
    email: 'olga@acme.example',
    role: 'operator',
  },
  {
    id: '0b6f3a52-0d1f-4f2e-9a55-000000000002',
    email: 'otto@acme.example',
    role: 'admin',
  },
  {
    id: '0b6f3a52-0d1f-4f2e-9a55-000000000003',
    email: 'zoe@globex.example',
    role: 'operator',
    account: 'globex',
  },
  {
    id: '5d2c8e10-7a3b-4c64-8f01-000000000011',
    email: 'ana@example.com',
    role: 'customer',
    firstName: 'Ana',
    lastName: 'Souza',
    document: '12345678909',
    phone: '+5521999990001',
    priceTables: 'vip',
  },
  {
    id: '5d2c8e10-7a3b-4c64-8f01-000000000012',
    email: 'bruno+vip@example.com',
    role: 'customer',
    firstName: 'Bruno',
    lastName: 'Lima',
    document: '98765432100',
    phone: '+5511988880002',
    tradePolicy: '2',
  },
  {
    id: '5d2c8e10-7a3b-4c64-8f01-000000000013',
    email: 'noname@example.com',
    role: 'customer',
  },
  {
    id: '5d2c8e10-7a3b-4c64-8f01-000000000014',
    email: 'sam@example.com',
    role: 'shopper',
    firstName: 'Sam',
    lastName: 'Costa',
    document: '45678912300',
    phone: '+5531977770003',
  },
]

/**
 * Everybody the dev store knows by name. Besides them only generated customers
 * exist, and those registered since.
 */
export const people: readonly Person[] = everybody

/**
 * Lets `operator-1@acme.example` and so on, and `customer-1@example.com` and
 * so on, exist as well. No two share a name, a document or a phone.
 */
export function addCrowd(crowd: Crowd): void {
  const known = new Set(people.map(({ email }) => email))

  everybody.push(...crowdOf(crowd).filter(({ email }) => !known.has(email)))
}

/**
 * The people that make up such a crowd.
 */
export function crowdOf({ operators, customers }: Crowd): Person[] {
  return [
    ...Array.from({ length: operators }, (_, index) =>
      oneOfMany('operator', 'acme.example', index + 1)
    ),
    ...Array.from({ length: customers }, (_, index) =>
      oneOfMany('customer', 'example.com', index + 1)
    ),
  ]
}

function oneOfMany(
  role: 'operator' | 'customer',
  domain: string,
  number: number
): Person {
  const isOperator = role === 'operator'
  const digits = `${isOperator ? 8 : 7}${String(number).padStart(7, '0')}`

  return {
    id: `${isOperator ? '0b6f3a52' : '5d2c8e10'}-0000-4000-8000-0000${digits}`,
    email: `${role}-${number}@${domain}`,
    role,
    firstName: `${isOperator ? 'Oda' : 'Cora'}${number}`,
    lastName: `${isOperator ? 'Ortiz' : 'Castro'}${number}`,
    document: `100${digits}`,
    phone: `+55119${digits}`,
  }
}

/** What a person is, in words. */
export function roleInWords({ account, role }: Person): string {
  return account ? `${role} of ${account}` : role
}

/**
 * Whether the person works for the store, rather than buys in it.
 */
export function isAdmin(person: Person): boolean {
  return person.role === 'operator' || person.role === 'admin'
}

/**
 * The account whose admin this person is; the store's own for everybody else.
 */
export function accountOf(person: Person | undefined): string {
  return person?.account ?? ACCOUNT
}
