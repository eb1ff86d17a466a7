import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Rows of a table of literals kept beside the tests (tests/unit/plan/tables/<name>.jsonl). */
export function tableRows<Row>(name: string): Row[] {
  const file = path.join(import.meta.dirname, '../unit/plan/tables', `${name}.jsonl`)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}
