import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql'
import manifest from '../manifest.json'

const APP = `${manifest.vendor}.${manifest.name}`
const MAJOR = manifest.version.split('.')[0]
const PROVIDERS = [APP, `${APP}@${MAJOR}`, `${APP}@${MAJOR}.x`]

// A page sends the same few documents again and again.
const MAX_PREPARED = 1000
const prepared = new Map<string, string>()

/**
 * Makes of a page's GraphQL document the one that reaches the service: without
 * `@context`, which is meant for VTEX's graphql-server. That uses it to choose
 * the app, so here every field must choose ours.
 *
 * @throws GraphQLError when it is no GraphQL, Error when it is for another app
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-graphql-builder
 */
export function documentForService(text: string): string {
  const stripped = prepared.get(text) ?? withoutContext(text)

  if (prepared.size < MAX_PREPARED) {
    prepared.set(text, stripped)
  }

  return stripped
}

function withoutContext(text: string): string {
  const document = parse(text)
  const foreign = rootFields(document).find((field) => !isForOurApp(field))

  if (foreign) {
    throw new Error(
      `The field "${foreign.name.value}" needs @context(provider: "${APP}")`
    )
  }

  return print(
    visit(document, {
      Directive: (node) => (node.name.value === 'context' ? null : undefined),
    })
  )
}

function rootFields(document: DocumentNode): FieldNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? fieldsOf(definition.selectionSet, document, [])
      : []
  )
}

function fieldsOf(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  seen: string[]
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') {
      return [selection]
    }
    if (selection.kind === 'InlineFragment') {
      return fieldsOf(selection.selectionSet, document, seen)
    }

    const name = selection.name.value
    const fragment = document.definitions.find(
      (definition): definition is FragmentDefinitionNode =>
        definition.kind === 'FragmentDefinition' &&
        definition.name.value === name
    )

    return fragment && !seen.includes(name)
      ? fieldsOf(fragment.selectionSet, document, [...seen, name])
      : []
  })
}

function isForOurApp({ name, directives = [] }: FieldNode): boolean {
  return name.value === '__typename' || directives.some(choosesOurApp)
}

function choosesOurApp({ name, arguments: given = [] }: DirectiveNode) {
  return (
    name.value === 'context' &&
    given.some(
      ({ name: argument, value }) =>
        argument.value === 'provider' &&
        value.kind === 'StringValue' &&
        PROVIDERS.includes(value.value)
    )
  )
}
