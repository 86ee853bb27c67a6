import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { plugin as typesOfSchema } from '@graphql-codegen/typescript'
import { plugin as typesOfOperations } from '@graphql-codegen/typescript-operations'

import { buildContract, readOperations } from './contract'
import { ROOT } from './sourceFiles'

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
 * The generated files, relative to the root, and their texts: the resolvers' types
 * come from the schema, the bar's also from the documents that it sends.
 */
export async function generateTypes(): Promise<Record<string, string>> {
  const contract = buildContract()
  const schema = textOf(await typesOfSchema(contract, [], CONFIG))
  const operations = textOf(
    await typesOfOperations(contract, readOperations(contract), CONFIG)
  )

  return {
    'node/typings/graphql.ts': fileOf(['graphql/schema.graphql'], [schema]),
    'react/typings/graphql.ts': fileOf(
      ['graphql/schema.graphql', 'react/graphql/'],
      [schema, operations]
    ),
  }
}

type Generated = Awaited<ReturnType<typeof typesOfSchema>>

function textOf(generated: Generated) {
  return typeof generated === 'string'
    ? generated
    : [...(generated.prepend ?? []), generated.content].join('\n')
}

function fileOf(sources: string[], parts: string[]) {
  return `// Generated from ${sources.join(' and ')} by \`npm run generate\`.\n\n${parts.join('\n').trim()}\n`
}

if (require.main === module) {
  generateTypes().then((files) => {
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(ROOT, file), text)
    }
  })
}
