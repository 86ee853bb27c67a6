import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'

import { sourceFiles, textOf } from './sourceFiles'

/** What VTEX's graphql-server reads, and cuts out before our service is asked. */
const CONTEXT = 'directive @context(provider: String, scope: String) on FIELD'

/** The schema's text. */
export function readSchema(): string {
  return textOf('graphql/schema.graphql')
}

/** The schema, with what VTEX adds to each app's. */
export function buildContract(): GraphQLSchema {
  // Its own directives are the runtime's, @auth and @cacheControl.
  return buildASTSchema(parse(`${CONTEXT}\n${readSchema()}`), {
    assumeValidSDL: true,
  })
}

/** The text of one of the documents that the bar sends, by its file's name. */
export function readOperation(name: string): string {
  return textOf(`react/graphql/${name}.gql`)
}

/** A document that the bar sends to the service. */
export interface OperationDocument {
  /** Relative to the root. */
  file: string
  document: DocumentNode
}

/**
 * All documents that the bar sends.
 * @throws Error when one asks for something that the schema does not have
 */
export function readOperations(schema: GraphQLSchema): OperationDocument[] {
  return sourceFiles('react/graphql').map((file) => {
    const document = parse(textOf(file))
    const errors = validate(schema, document)

    if (errors.length > 0) {
      throw new Error(`${file}: ${errors.map(String).join('\n')}`)
    }
    return { file, document }
  })
}
