import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql'

const ROOT = join(__dirname, '..')
const SCALARS: Record<string, string> = {
  Boolean: 'boolean',
  ID: 'string',
  Int: 'number',
  String: 'string',
}

/** The files generated from the schema, relative to the project's root. */
export const GENERATED = ['react/typings/graphql.ts', 'node/typings/graphql.ts']

/** The TypeScript that says what graphql/schema.graphql says. */
export function typesOf(schema: string): string {
  const types = parse(schema).definitions.map(definitionOf).filter(Boolean)
  return `// Generated from graphql/schema.graphql by \`npm run generate\`.\n\n${types.join('\n\n')}\n`
}

/** The schema's text. */
export function readSchema(): string {
  return readFileSync(join(ROOT, 'graphql/schema.graphql'), 'utf8')
}

function definitionOf(node: DefinitionNode): string {
  if (node.kind === 'EnumTypeDefinition') {
    const values = node.values?.map((value) => `  | '${value.name.value}'`)
    return `${doc(node)}export type ${node.name.value} =\n${values?.join('\n')}`
  }
  if (node.kind === 'InputObjectTypeDefinition') {
    const body = node.fields?.map(
      (field) =>
        `  ${field.name.value}${isRequired(field) ? '' : '?'}: ${typeOf(field)}`
    )
    return `${doc(node)}export interface ${node.name.value} {\n${body?.join('\n')}\n}`
  }
  if (node.kind !== 'ObjectTypeDefinition') {
    throw new Error(`The generator does not know ${node.kind} yet`)
  }
  const fields = node.fields ?? []
  const name = node.name.value
  const body = fields.map((field) => `  ${field.name.value}: ${typeOf(field)}`)
  const args = fields
    .filter((field) => field.arguments?.length)
    .map((field) => argumentsOf(name, field))
  return [
    `${doc(node)}export interface ${name} {\n${body.join('\n')}\n}`,
    ...args,
  ].join('\n\n')
}

function argumentsOf(parent: string, field: FieldDefinitionNode): string {
  const name = field.name.value
  const body = field.arguments?.map(
    (argument) =>
      `  ${argument.name.value}${isRequired(argument) ? '' : '?'}: ${typeOf(argument)}`
  )
  const title = `${parent}${name[0].toUpperCase()}${name.slice(1)}Args`
  return `/** The arguments of ${name}. */\nexport interface ${title} {\n${body?.join('\n')}\n}`
}

function isRequired({ type }: { type: TypeNode }) {
  return type.kind === 'NonNullType'
}

function typeOf({ type }: { type: TypeNode }): string {
  if (type.kind === 'NonNullType') {
    return nameOf(type.type)
  }
  return `${nameOf(type)} | null`
}

function nameOf(type: TypeNode): string {
  if (type.kind === 'ListType') {
    return `Array<${typeOf(type)}>`
  }
  if (type.kind === 'NamedType') {
    return SCALARS[type.name.value] ?? type.name.value
  }
  throw new Error('Something is NonNull twice')
}

function doc({ description }: { description?: { value: string } }): string {
  const text = description?.value.trim().replace(/\s*\n\s*/g, ' ')
  return text ? `/** ${text} */\n` : ''
}

if (require.main === module) {
  for (const file of GENERATED) {
    writeFileSync(join(ROOT, file), typesOf(readSchema()))
  }
}
