import { readFileSync } from 'node:fs'
import path from 'node:path'
import { planTableFormat } from '@/lib/imports/plan-table-format'
import type { Measure } from '../table'
import { inTurn } from '../timing'

const file = (name: string) => readFileSync(path.resolve('prisma/seed/files', name))

/** The check of the agency's 214 rows, in a warm process. */
export async function measureCheck(): Promise<Measure> {
  const name = 'plan-guadeloupe-2016-2019.csv'
  const files = { name, main: file(name), companion: file('plan-guadeloupe-2016-2019-programmes.csv') }
  const region = { code: '01', name: 'Guadeloupe' }
  const check = () => planTableFormat.check(files, { region, plans: [], corrections: new Map() })
  const { content } = await check()
  const [milliseconds] = await inTurn([check], 20, 5)
  return {
    name: 'check of the 214 rows',
    value: (milliseconds ?? Number.NaN) / 1000,
    unit: 's',
    aim: 1,
    detail: content ? 'nothing refused' : 'refused: the figure says nothing',
  }
}
