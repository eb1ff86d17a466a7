import { describe, expect, it } from 'vitest'
import { countSeverities } from '@/lib/imports/finding'
import { planJsonFormat } from '@/lib/imports/plan-json-format'
import { planTableFormat } from '@/lib/imports/plan-table-format'
import { serializePlan } from '@/lib/plan/exchange'
import { countPlan, programmesOf } from '@/lib/plan/structure'
import { csvRows, guadeloupe, inGuadeloupe, toXlsx } from '@/tests/support/import-files'

const name = 'plan-guadeloupe-2016-2019.csv'

async function fromCsv() {
  return planTableFormat.check({ name, main: guadeloupe.table(), companion: guadeloupe.programmes() }, inGuadeloupe())
}

function text(check: Awaited<ReturnType<typeof fromCsv>>): string {
  if (!check.content) throw new Error(check.findings.find((one) => one.severity === 'refused')?.reason ?? 'no content')
  return serializePlan(check.content)
}

describe('the plan of Guadeloupe as the agency holds it', () => {
  it('holds 3 parts, 20 programmes, 63 chantiers (4 implicit), 214 actions, 244 deadlines and 337 indicators', async () => {
    const { content } = await fromCsv()
    expect(content && countPlan(content)).toEqual({
      parts: 3,
      programmes: 20,
      chantiers: 63,
      implicitChantiers: 4,
      actions: 214,
      deadlines: 244,
      indicators: 337,
    })
  })

  it('refuses nothing and doubts 17 cells', async () => {
    const { findings } = await fromCsv()
    expect(countSeverities(findings)).toMatchObject({ refused: 0, doubtful: 17 })
    expect(
      findings
        .filter((one) => one.severity === 'doubtful' && one.column === 'deadlines')
        .map((one) => [one.line, one.cell]),
    ).toEqual([
      [10, 'Début janvier'],
      [10, 'Avril-mai'],
      [10, 'octobre'],
      [33, 'MICI : 2ème semestre'],
      [121, '2017-2016 (selon ciblage de l’année précédente) En attente d’instructions nationales'],
    ])
  })

  it('reads the same plan from a workbook, the programmes in a second file or on a second sheet', async () => {
    const csv = text(await fromCsv())
    const [table, programmes] = [csvRows(guadeloupe.table()), csvRows(guadeloupe.programmes())]
    const files = await planTableFormat.check(
      { name, main: toXlsx(table), companion: toXlsx(programmes) },
      inGuadeloupe(),
    )
    const sheets = await planTableFormat.check(
      { name, main: toXlsx(table, programmes), companion: null },
      inGuadeloupe(),
    )
    expect(text(files)).toBe(csv)
    expect(text(sheets)).toBe(csv)
  })

  it('knows the sub-programmes of the virage ambulatoire, whose parent has no chantier', async () => {
    const { content } = await fromCsv()
    const programmes = content ? programmesOf(content) : []
    const parent = programmes.find((one) => one.title.startsWith('Virage ambulatoire'))
    expect(parent?.chantiers).toEqual([])
    expect(programmes.filter((one) => one.parent === parent?.title).map((one) => one.order)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it('keeps every printed line of deadlines and indicators', async () => {
    const { content } = await fromCsv()
    const printed = csvRows(guadeloupe.table()).slice(1)
    const lines = (column: number) =>
      printed.flatMap((row) => (row[column] ?? '').split('\n').filter((line) => line !== ''))
    const actions =
      content?.parts.flatMap((part) => part.programmes.flatMap((one) => one.chantiers.flatMap((two) => two.actions))) ??
      []
    expect(actions.flatMap((action) => action.deadlines.map((one) => one.raw)).sort()).toEqual(lines(8).sort())
    expect(actions.flatMap((action) => action.indicators.map((one) => one.label)).sort()).toEqual(lines(9).sort())
  })

  it('comes back the same from the exchange format', async () => {
    const exported = text(await fromCsv())
    const back = await planJsonFormat.check(
      { name: 'plan.json', main: Buffer.from(exported), companion: null },
      inGuadeloupe(),
    )
    expect(text(back)).toBe(exported)
  })
})
