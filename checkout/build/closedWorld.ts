import { type Facts, factsOf, kindRead, wordsIn } from './facts'
import { shrink } from './shrink'
import { changed, codeOf, type Node, textOfNode, treeOf } from './syntaxTree'

/**
 * A script without what can never happen in it. No other script makes events or states of
 * the toolbar's: whoever asks for a kind that nothing in the script makes is told no, and
 * what nothing reads is not there. What was only reached by these goes as well.
 *
 * @param foreign the names of members that others read as well
 * @throws Error when it cannot be told which kinds are made
 */
export function closedWorld(code: string, foreign: Set<string>): string {
  const tree = treeOf(code)
  const facts = factsOf(tree)
  const next = shrink(
    codeOf(changed(tree, (node) => possible(node, facts, foreign)))
  )

  return next === code ? code : closedWorld(next, foreign)
}

function possible(node: Node, facts: Facts, foreign: Set<string>): Node | null {
  switch (node.type) {
    case 'BinaryExpression':
      return compared(node, facts, foreign)

    case 'SwitchStatement':
      return { ...node, cases: casesOf(node, facts) }

    case 'ObjectExpression':
      return {
        ...node,
        properties: (node.properties as Node[]).filter(
          (member) => !isUncalled(member, facts, foreign)
        ),
      }
  }
  return node
}

function compared(node: Node, facts: Facts, foreign: Set<string>): Node {
  const { left, operator, right, span } = node as Node & { operator: string }

  if (operator === 'in') {
    const name = textOfNode(left)

    return name !== null && !foreign.has(name) && !facts.written.has(name)
      ? { type: 'BooleanLiteral', span, value: false }
      : node
  }
  const isNever =
    isNeverMade(left, right, facts) || isNeverMade(right, left, facts)

  return isNever && /^[!=]==?$/.test(operator)
    ? { type: 'BooleanLiteral', span, value: operator.startsWith('!') }
    : node
}

function isNeverMade(of: unknown, said: unknown, { made }: Facts) {
  const kind = kindRead(of)
  const text = textOfNode(said)

  return kind !== null && text !== null && !made.has(`${kind} ${text}`)
}

/** What a case before it may fall through to stays, unless it does nothing. */
function casesOf(node: Node, facts: Facts) {
  const cases = node.cases as Node[]

  return cases.filter(
    ({ consequent, test }, place) =>
      !isNeverMade(node.discriminant, test, facts) ||
      ((consequent as Node[]).length > 0 &&
        place > 0 &&
        !isLeft(cases[place - 1]))
  )
}

/** Whether nothing goes on to the next case. */
function isLeft({ consequent, stmts }: Node): boolean {
  const last = ((consequent ?? stmts) as Node[]).at(-1)

  return last?.type === 'BlockStatement'
    ? isLeft(last)
    : ['ReturnStatement', 'BreakStatement', 'ThrowStatement'].includes(
        last?.type ?? ''
      )
}

/** Whether it is a function that nobody calls, by its name or by what may be its name. */
function isUncalled(
  member: Node,
  { read, words }: Facts,
  foreign: Set<string>
) {
  const { value: name } = (member.key ?? {}) as { value?: unknown }
  const { type } = (member.value ?? member) as Node

  return (
    /^(Arrow)?FunctionExpression$|^MethodProperty$/.test(type) &&
    typeof name === 'string' &&
    !foreign.has(name) &&
    !read.has(name) &&
    words.get(name) === wordsIn(member).get(name)
  )
}
