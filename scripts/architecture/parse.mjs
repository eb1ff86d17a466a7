// swc reads TypeScript 7 and JSX; dependency-cruiser 17 with the same parser refuses JSX (docs/decisions/0006).
import path from 'node:path'
import { parseSync } from '@swc/core'

/** Every node of the tree, depth first. */
export function* nodesOf(node) {
  if (Array.isArray(node)) for (const item of node) yield* nodesOf(item)
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') yield node
    for (const value of Object.values(node)) if (value && typeof value === 'object') yield* nodesOf(value)
  }
}

/** "@/lib/x" and "./x" from a file, as a path from the root without extension; a package keeps its name. */
export function resolveImport(file, target) {
  if (target.startsWith('@/')) return { local: target.slice(2).replace(/\.(ts|tsx|mjs|js)$/, '') }
  if (target.startsWith('.')) {
    const joined = path.posix.join(path.posix.dirname(file), target)
    return { local: joined.replace(/\.(ts|tsx|mjs|js)$/, '') }
  }
  return { package: target }
}

function sourceOf(node) {
  if (
    node.type === 'ImportDeclaration' ||
    node.type === 'ExportAllDeclaration' ||
    node.type === 'ExportNamedDeclaration'
  )
    return node.source?.value
  if (node.type === 'CallExpression' && node.callee.type === 'Import') return node.arguments[0]?.expression.value
  if (node.type === 'TsImportType') return node.argument.value
  return undefined
}

function isTypeOnly(node) {
  if (node.type === 'TsImportType' || node.typeOnly === true) return true
  const specifiers = node.specifiers ?? []
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly === true)
}

/** One source file: its nodes, its imports, and `lineOf(node)`. */
export function parseSource(file, text) {
  // swc counts positions through all the files it reads: the first character, a token of ours, gives this file's origin.
  const source = `;${text.replace(/^#!/, '//')}`
  const tree = parseSync(source, { syntax: 'typescript', tsx: /\.(tsx|jsx)$/.test(file), decorators: false })
  const origin = tree.span.start
  const bytes = Buffer.from(source)
  const lineOf = (node) => {
    const span = node.span ?? node.callee?.span ?? tree.span
    return bytes
      .subarray(0, span.start - origin)
      .toString('utf8')
      .split('\n').length
  }
  const nodes = [...nodesOf(tree)]
  const imports = nodes.flatMap((node) => {
    const target = sourceOf(node)
    if (typeof target !== 'string') return []
    return [{ ...resolveImport(file, target), target, typeOnly: isTypeOnly(node), line: lineOf(node) }]
  })
  return { file, text, nodes, imports, lineOf }
}
