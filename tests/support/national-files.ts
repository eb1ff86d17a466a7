import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CheckContext } from '@/lib/imports/format'
import type { ExchangeHead } from '@/lib/plan/exchange'
import { toCsv } from './import-files'

const folder = path.resolve('prisma/seed/files')

/** The two files of the national plan 2018-2019. */
export const national = {
  table: () => readFileSync(path.join(folder, 'plan-national-2018-2019.csv')),
  savings: () => readFileSync(path.join(folder, 'plan-national-2018-2019-economies.csv')),
}

export const nationalHead: ExchangeHead = {
  ...{ code: 'national-2018-2019', title: 'Plan national', level: 'national', regionCode: null },
  ...{ start: 2018, end: 2019 },
}

/** A check of the national administrator: no region, the plan already there unless told. */
export function everywhere(plans: readonly ExchangeHead[] = [nationalHead]): CheckContext {
  return { region: null, plans, corrections: new Map() }
}

const headings = ['Thème', 'Axe n°', 'Axe', 'Objectif', 'Action', 'Indicateurs (un par ligne)'] as const
export type NationalRowText = Partial<Record<(typeof headings)[number], string>>

/** A small national table: one row per given action, what is not given filled in. */
export function nationalCsv(rows: readonly NationalRowText[]): Buffer {
  const usual: NationalRowText = { Thème: 'Prévention', 'Axe n°': '1', Axe: 'Prévenir', Objectif: 'Vacciner' }
  const cells = rows.map((row, index) => {
    const all: NationalRowText = { ...usual, Action: `Action ${index + 1}`, ...row }
    return headings.map((title) => all[title] ?? '')
  })
  return Buffer.from(toCsv([[...headings], ...cells]), 'utf8')
}

/** A table of savings, one [libellé, parent, montant] a row. */
export function savingsCsvOf(rows: readonly (readonly [string, string, string])[]): Buffer {
  return Buffer.from(toCsv([['Libellé', 'Parent', 'Montant M€'], ...rows]), 'utf8')
}
