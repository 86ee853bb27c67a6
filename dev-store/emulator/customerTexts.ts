import type { CustomerDocument } from '../customerDocument'
import { fold } from '../fold'

/**
 * A field of a customer's document.
 */
export type Field = keyof CustomerDocument

/**
 * What a search compares of a document: its fields in lower case and, when
 * accents do not count, without them.
 */
export type Texts = (field: Field) => string | null

const folded = new WeakMap<CustomerDocument, Texts>()
const accented = new WeakMap<CustomerDocument, Texts>()

/**
 * The texts of a document, made when they are asked for the first time.
 */
export function textsOf(document: CustomerDocument, folds: boolean): Texts {
  const kept = folds ? folded : accented
  let texts = kept.get(document)

  if (!texts) {
    texts = compareBy(document, plainBy(folds))
    kept.set(document, texts)
  }

  return texts
}

/**
 * How a text is written before it is compared.
 */
export function plainBy(folds: boolean): (text: string) => string {
  return folds ? fold : (text) => text.toLowerCase().normalize('NFC')
}

function compareBy(
  document: CustomerDocument,
  plain: (text: string) => string
): Texts {
  const made: Partial<Record<Field, string | null>> = {}

  return (field) => {
    const known = made[field]

    if (known !== undefined) {
      return known
    }

    const value = document[field]
    const text = value === null ? null : plain(String(value))

    made[field] = text

    return text
  }
}
