import { afterEach, expect } from '@jest/globals'
import { execute } from 'graphql'

import { buildContract, readOperations } from '../../tools/contract'

const schema = buildContract()
const operations = readOperations(schema)
const impossible: unknown[] = []
const nonsense = new Set<unknown>()

// In the test itself it would look like a service that does not answer.
afterEach(() => {
  const [first] = impossible.splice(0)

  if (first) {
    throw first
  }
})

/** Lets a service give an answer that ours cannot give. */
export function asNonsense<Answer>(answer: Answer): Answer {
  nonsense.add(answer)
  return answer
}

/**
 * Fails the test when the service could not give this answer, or not to this: it has
 * all fields that the document asks for, no others, each as the schema has it.
 */
export function checkAnswer(
  name: string,
  variables: Record<string, unknown>,
  answer: unknown
): void {
  if (nonsense.has(answer)) {
    return
  }
  const asked = operations.find(({ document }) =>
    document.definitions.some(
      (node) => node.kind === 'OperationDefinition' && node.name?.value === name
    )
  )

  try {
    expect(asked).toBeDefined()
    expect(
      asked && execute(schema, asked.document, answer, undefined, variables)
    ).toEqual({ data: answer })
  } catch (error) {
    impossible.push(error)
  }
}
