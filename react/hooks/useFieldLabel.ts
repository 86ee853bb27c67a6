import { useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import type { Field } from '../core/draft'
import type { Fact } from '../core/facts'

/** What Brazilians call the number by which everybody there is known. */
const BRAZILIAN_DOCUMENT = 'CPF/CNPJ'

/** What the store's people call something that is known of a customer. */
export function useFieldLabel(): (field: Fact | Field) => string {
  const intl = useIntl()
  const { country, currency } = useRuntime().culture ?? {}
  const isBrazilian = country === 'BRA' || currency === 'BRL'

  return (field) =>
    field === 'document' && isBrazilian
      ? BRAZILIAN_DOCUMENT
      : intl.formatMessage({ id: `store/telesales-toolbar.${field}` })
}
