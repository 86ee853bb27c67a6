import { type Node, nodesOf, textOfNode } from './syntaxTree'

/** The members by which the toolbar tells its events from each other, and its states. */
const KINDS = ['type', 'is']

/** What a script does with the members of objects. */
export interface Facts {
  /** The kinds that it makes, each as the member's name and its text. */
  made: Set<string>
  /** The names of the members that it reads, and of those that it writes. */
  read: Set<string>
  written: Set<string>
  /** What else may be a member's name, and how often: every word of every text. */
  words: Map<string, number>
}

/** @throws Error when it cannot be told which kinds are made */
export function factsOf(tree: Node): Facts {
  const facts: Facts = {
    made: new Set(),
    read: new Set(),
    written: new Set(),
    words: wordsIn(tree),
  }

  for (const node of nodesOf(tree)) {
    learn(node, facts)
  }
  return facts
}

function learn(node: Node, { made, read, written }: Facts) {
  switch (node.type) {
    case 'MemberExpression':
      read.add(nameOf(node.property))
      break

    case 'ObjectPattern':
      for (const { key } of node.properties as Node[]) {
        read.add(nameOf(key))
      }
      break

    case 'AssignmentExpression':
      write(
        nameOf((node.left as Node).property),
        node.right as Node,
        made,
        written
      )
      break

    case 'ObjectExpression':
      for (const member of node.properties as Node[]) {
        write(
          nameOf(member.key ?? member),
          (member.value ?? member) as Node,
          made,
          written
        )
      }
  }
}

/** Every word of every text, and how often it is there. */
export function wordsIn(tree: Node): Map<string, number> {
  const words = new Map<string, number>()

  for (const { cooked, type, value } of nodesOf(tree)) {
    if (type === 'StringLiteral' || type === 'TemplateElement') {
      for (const word of String(value ?? cooked).match(/[\w$]+/g) ?? []) {
        words.set(word, (words.get(word) ?? 0) + 1)
      }
    }
  }
  return words
}

function write(
  name: string,
  value: Node,
  made: Set<string>,
  written: Set<string>
) {
  written.add(name)
  if (KINDS.includes(name)) {
    for (const text of textsMade(name, value)) {
      made.add(`${name} ${text}`)
    }
  }
}

function textsMade(kind: string, value: Node): string[] {
  const text = textOfNode(value)

  if (text !== null || kindRead(value) === kind) {
    return text === null ? [] : [text]
  }
  if (value.type === 'ConditionalExpression') {
    return [value.consequent, value.alternate].flatMap((way) =>
      textsMade(kind, way as Node)
    )
  }
  throw new Error(`Nobody knows which ${kind} this makes: ${value.type}`)
}

/** Of which kind it is that this reads; null when of none. */
export function kindRead(node: unknown): string | null {
  const { base, property, type } = (node ?? {}) as Node

  if (type === 'OptionalChainingExpression') {
    return kindRead(base)
  }
  const name = type === 'MemberExpression' ? nameOf(property) : ''

  return KINDS.includes(name) ? name : null
}

/** A name that is written as such; empty for what is computed. */
function nameOf(node: unknown): string {
  const { type, value } = (node ?? {}) as Node

  return type === 'Identifier' || type === 'StringLiteral' ? String(value) : ''
}
