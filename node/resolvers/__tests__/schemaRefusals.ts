import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { type EnumTypeDefinitionNode, parse } from 'graphql'

const SCHEMA = join(__dirname, '../../../graphql/schema.graphql')

/** The names of all refusals that the schema has. */
export const REFUSALS: string[] = parse(readFileSync(SCHEMA, 'utf8'))
  .definitions.filter(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === 'EnumTypeDefinition' && node.name.value === 'Refusal'
  )
  .flatMap(({ values = [] }) => values.map(({ name }) => name.value))
