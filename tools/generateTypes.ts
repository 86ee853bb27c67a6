import { plugin as typesOfSchema } from '@graphql-codegen/typescript'
import { plugin as typesOfOperations } from '@graphql-codegen/typescript-operations'

import { buildContract, readOperations } from './contract'

/** No code comes of it, and each field that is asked for is there, if as null. */
const CONFIG = {
  arrayInputCoercion: false,
  avoidOptionals: { field: true },
  enumsAsTypes: true,
  maybeValue: 'T | null',
  skipTypename: true,
  strictScalars: true,
}

/**
 * The types that each half has: the resolvers' come from the schema, the bar's
 * from the documents that it sends, and what these ask for is all there is.
 */
export async function generateTypes(): Promise<{
  node: string
  react: string
}> {
  const contract = buildContract()
  const documents = readOperations(contract)
  const schema = await typesOfSchema(contract, [], CONFIG)
  const enums = await typesOfSchema(contract, documents, {
    ...CONFIG,
    onlyOperationTypes: true,
  })
  const operations = await typesOfOperations(contract, documents, CONFIG)

  return {
    node: textOf(schema),
    react: `${textOf(enums)}\n\n${textOf(operations)}`,
  }
}

function textOf(generated: Awaited<ReturnType<typeof typesOfSchema>>) {
  return typeof generated === 'string'
    ? generated
    : [...(generated.prepend ?? []), generated.content].join('\n').trim()
}
