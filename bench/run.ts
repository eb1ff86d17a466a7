// `npm run bench -- plan | caqes`: measures a piece of the application in one run, prints what was found beside what was aimed at.
// Ratios of figures taken in the same run, so that a slow machine does not change the verdict. Never part of the tests.
import fs from 'node:fs'
import path from 'node:path'
import { type Measure, table } from './table'

const pieces: Readonly<Record<string, () => Promise<{ measure: () => Promise<Measure[]> }>>> = {
  plan: () => import('./plan/measure'),
  caqes: () => import('./caqes/measure'),
}

const name = process.argv[2] ?? ''
const piece = pieces[name]
if (!piece) {
  console.error(`Usage: npm run bench -- ${Object.keys(pieces).join(' | ')}`)
  process.exit(2)
}
const measures = await (await piece()).measure()
console.log(table(measures))
const results = path.join(import.meta.dirname, 'results', `${name}.json`)
fs.mkdirSync(path.dirname(results), { recursive: true })
fs.writeFileSync(results, `${JSON.stringify(measures, null, 2)}\n`)
process.exit(0)
