import { type Program, parseSync, printSync } from '@swc/core'

/** A node of a script's tree, as SWC has it. */
export interface Node {
  type: string
  [name: string]: unknown
}

/** The tree of a script. */
export function treeOf(code: string): Node {
  const tree = parseSync(code, { syntax: 'ecmascript', target: 'es2022' })

  return tree as unknown as Node
}

/** The script of a tree. */
export function codeOf(tree: Node): string {
  return printSync(tree as unknown as Program).code
}

/** All nodes of a tree. */
export function nodesOf(tree: unknown): Node[] {
  if (typeof tree !== 'object' || tree === null) {
    return []
  }
  const below = Object.values(tree).flatMap(nodesOf)

  return isNode(tree) ? [tree, ...below] : below
}

/**
 * The same tree with other nodes in it; what is below a node is changed before it is. Null
 * leaves a node out of the list in which it is.
 */
export function changed<Tree>(
  tree: Tree,
  change: (node: Node) => Node | null
): Tree {
  if (typeof tree !== 'object' || tree === null) {
    return tree
  }
  if (Array.isArray(tree)) {
    // A hole in an array is null as well.
    return tree.flatMap((entry) =>
      entry === null ? [null] : (changed(entry, change) ?? [])
    ) as Tree
  }
  const copy = Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, changed(value, change)])
  )

  return (isNode(copy) ? change(copy) : copy) as Tree
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}

/** The text that a node always is; null when it is none. */
export function textOfNode(node: unknown): string | null {
  const { type, value, quasis } = (node ?? {}) as Node

  if (type === 'StringLiteral') {
    return value as string
  }
  const parts = (quasis ?? []) as Array<{ cooked: string }>

  return type === 'TemplateLiteral' && parts.length === 1
    ? parts[0].cooked
    : null
}
