import { expect, test } from 'vitest'
import { undoBatch } from '@/lib/imports/commands/undo'
import { planTableText } from '@/lib/imports/queries/plan-table'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { csvOf, csvRows } from '@/tests/support/import-files'
import { deposited, exportedPlan, published } from '@/tests/support/imported-plan'

const odd = ['=SOMME(A1:A3)', '+33 5 90', '-10 %', '@ARS', '<script>alert(1)</script>', 'x'.repeat(900)]

test('cells a spreadsheet would compute, HTML and long labels are kept as text, and neutralised in the table given back', async () => {
  const officer = await aUser('ars_officer')
  const file = csvOf(odd.map((text) => ({ Action: text, Indicateurs: text, Chantier: '<b>gras</b>' })))
  await published(officer, await deposited(officer, file, { name: 'plan-2030-2031.csv' }))
  const code = 'guadeloupe-2030-2031'
  const stored = await db().actionVersion.findMany({ orderBy: { position: 'asc' }, select: { title: true } })
  expect(stored.map(({ title }) => title)).toEqual(odd)

  const table = Buffer.from(await planTableText(officer, code, 'actions', await today()))
  const cells = csvRows(table).flat()
  expect(cells).toContain("'=SOMME(A1:A3)")
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])

  const before = await exportedPlan(code)
  const again = await published(officer, await deposited(officer, table, { name: 'plan-2030-2031.csv' }))
  expect(again.counts).toEqual({ added: 0, changed: 0, removed: 0 })
  expect(await exportedPlan(code)).toBe(before)
})

test('10 000 rows are published whole, and taken back whole', async () => {
  const officer = await aUser('ars_officer')
  const before = await db().actionVersion.count()
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    'Chantier n°': String(Math.floor(index / 100)),
    Chantier: `Chantier ${Math.floor(index / 100)}`,
    Échéances: '30/06/2032\n31/12/2033',
    Indicateurs: 'Nb de visites\nRéunion tenue : OUI/NON',
    Acteurs: 'ARS / OMEDIT',
  }))
  const batchId = await deposited(officer, csvOf(rows), { name: 'plan-2032-2033.csv' })
  await published(officer, batchId)
  expect(await db().actionVersion.count()).toBe(before + 10_000)
  await undoBatch(officer, { batchId })
  expect(await db().actionVersion.count()).toBe(before)
}, 120_000)
