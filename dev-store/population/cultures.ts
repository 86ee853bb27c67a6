import type { Faker } from '@faker-js/faker'
import { faker as ar } from '@faker-js/faker/locale/ar'
import { faker as de } from '@faker-js/faker/locale/de'
import { faker as el } from '@faker-js/faker/locale/el'
import { faker as en_US } from '@faker-js/faker/locale/en_US'
import { faker as fr } from '@faker-js/faker/locale/fr'
import { faker as pt_BR } from '@faker-js/faker/locale/pt_BR'
import { faker as pt_PT } from '@faker-js/faker/locale/pt_PT'
import { faker as ru } from '@faker-js/faker/locale/ru'
import { faker as zh_CN } from '@faker-js/faker/locale/zh_CN'

import {
  americanPhone,
  brazilianPhone,
  foreignPhone,
  frenchPhone,
} from './phones'

/** What people of one origin are called, and how they can be called. */
export interface Culture {
  firstNames: string[]
  lastNames: string[]
  phone(): string
}

/** Names drawn of each kind: to ask for each customer's takes too long. */
const NAMES = 100

/**
 * Where the customers of the dev store come from, mostly Brazil, which is the
 * first; each with its share of a hundred.
 */
export function createCultures(seed: number) {
  const culture = (
    weight: number,
    phone: () => string,
    first: Faker,
    last = first
  ) => ({
    weight,
    value: {
      firstNames: namesOf(first, seed, () => first.person.firstName()),
      lastNames: namesOf(last, seed, () => last.person.lastName()),
      phone,
    },
  })

  return [
    // pt_BR has few last names, and none with an accent.
    culture(82, brazilianPhone, pt_BR, pt_PT),
    culture(6, frenchPhone, fr),
    culture(5, americanPhone, en_US),
    culture(2, () => foreignPhone('49'), de),
    culture(1, () => foreignPhone('86'), zh_CN),
    culture(1, () => foreignPhone('966'), ar),
    culture(1, () => foreignPhone('30'), el),
    culture(2, () => foreignPhone('7'), ru),
  ]
}

function namesOf(faker: Faker, seed: number, name: () => string): string[] {
  faker.seed(seed)
  return faker.helpers.multiple(name, { count: NAMES })
}
