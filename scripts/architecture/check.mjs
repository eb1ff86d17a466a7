import fs from 'node:fs'
import path from 'node:path'
import { fileViolations } from './file-rules.mjs'
import { cycleViolations, importViolations, roomOf } from './import-rules.mjs'
import { parseSource } from './parse.mjs'
import { syntaxViolations } from './syntax-rules.mjs'
import { readTree } from './tree.mjs'

function parseOrTell(root, file) {
  try {
    return { source: parseSource(file, fs.readFileSync(path.join(root, file), 'utf8')) }
  } catch (error) {
    const message = `cannot be read: ${String(error.message).split('\n').slice(0, 3).join(' ').trim()}`
    return { violation: { file, line: 1, rule: 'unreadable', message } }
  }
}

/**
 * The law of the house on a project folder: `{ modules, imports, violations: [{ file, line, rule, message }] }`.
 * `modules` counts the files of the rooms, `imports` those of them that go from one to another: a checker that sees none checks nothing.
 */
export function checkTree(root) {
  const tree = readTree(root)
  const read = tree.files.map((file) => parseOrTell(root, file))
  const sources = read.flatMap(({ source }) => source ?? [])
  const violations = [
    ...read.flatMap(({ violation }) => violation ?? []),
    ...sources.flatMap(importViolations),
    ...cycleViolations(sources),
    ...fileViolations(tree, sources),
    ...sources.flatMap(syntaxViolations),
  ]
  const inRooms = sources.filter(({ file }) => roomOf(file))
  const imports = inRooms.flatMap((source) => source.imports.filter((i) => i.local && roomOf(i.local))).length
  return { modules: inRooms.length, imports, violations }
}
