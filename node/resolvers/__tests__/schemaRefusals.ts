import { type EnumTypeDefinitionNode, parse } from 'graphql'

import { readSchema } from '../../../tools/contract'

/** The names of all refusals that the schema has. */
export const REFUSALS: string[] = parse(readSchema())
  .definitions.filter(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === 'EnumTypeDefinition' && node.name.value === 'Refusal'
  )
  .flatMap(({ values = [] }) => values.map(({ name }) => name.value))
