/**
 * What checkout shows of a person to somebody who has not shown to be them:
 * `A*a`, `***89`. What is no text stays.
 */
export function maskedProfile(
  { email, ...rest }: Record<string, unknown>,
  isEmailMasked: boolean
): Record<string, unknown> {
  const masked = Object.entries(rest).map(([key, value]) => {
    const mask = /name$/i.test(key) ? maskedName : maskedNumber

    return [
      key,
      typeof value === 'string' && value !== '' ? mask(value) : value,
    ]
  })

  return {
    email:
      isEmailMasked && typeof email === 'string' ? maskedEmail(email) : email,
    ...Object.fromEntries(masked),
  }
}

/**
 * Any JSON with every text in it masked, as checkout masks addresses.
 */
export function maskedTexts(value: unknown): unknown {
  if (typeof value === 'string') {
    return value === '' ? '' : maskedName(value)
  }
  if (Array.isArray(value)) {
    return value.map(maskedTexts)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }

  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, maskedTexts(part)])
  )
}

function maskedName(name: string): string {
  const letters = [...name]
  const last = letters.length > 2 ? letters[letters.length - 1] : ''

  return `${letters[0]}${'*'.repeat(Math.max(letters.length - 2, 1))}${last}`
}

function maskedNumber(number: string): string {
  return `***${number.slice(-2)}`
}

function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')

  return `${email[0]}${'*'.repeat(Math.max(at - 1, 1))}${email.slice(at)}`
}
