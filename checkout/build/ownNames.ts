import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { sourceFiles, textOf } from '../../tools/sourceFiles'

/** Where the toolbar meets VTEX, a page, its storage and the service. */
const OUTSIDE = [
  'react/core/settings.ts',
  ...sourceFiles('react/ports', 'checkout/page').filter(
    (file) => !file.includes('__tests__')
  ),
]

/** The names in what it sends, besides those of its documents. */
const SENT = ['checkout/page/graphqlClient.ts']

/** The names of members that others read of what they are given. */
export function namesReadElsewhere(): Set<string> {
  return new Set([
    ...membersOf(/^lib\.es/),
    // Browsers read options, which are no methods.
    ...membersOf(/^lib\.dom/, ts.isPropertySignature),
    ...wordsIn(SENT),
  ])
}

/** The names of members that others have, as well or alone. */
export function foreignNames(): Set<string> {
  return new Set([...membersOf(/^lib\.(es|dom)/), ...wordsIn(OUTSIDE)])
}

function wordsIn(files: string[]) {
  return files.flatMap((file) => textOf(file).match(/[\w$]+/g) ?? [])
}

/** What TypeScript knows of the language, or of browsers. */
function membersOf(
  libraries: RegExp,
  isMeant = (node: ts.Node): boolean => !ts.isParameter(node)
) {
  const folder = dirname(require.resolve('typescript'))
  const names: string[] = []
  const see = (node: ts.Node): void => {
    const { name } = node as ts.NamedDeclaration

    if (name && ts.isIdentifier(name) && isMeant(node)) {
      names.push(name.text)
    }
    ts.forEachChild(node, see)
  }

  for (const file of readdirSync(folder)) {
    if (libraries.test(file) && file.endsWith('.d.ts')) {
      const text = readFileSync(join(folder, file), 'utf8')

      see(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022))
    }
  }
  return names
}
