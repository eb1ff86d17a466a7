import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { db, type Tx } from '@/lib/server/db'
import type { SettingRow } from '../model'

const select = { id: true, code: true, value: true, from: true, reason: true, byName: true, recordedAt: true } as const

/** Every row of a region's settings, or of the codes asked; the caller has judged the right. */
export async function settingRowsOf(regionCode: string, codes?: readonly string[], tx?: Tx): Promise<SettingRow[]> {
  const rows = await (tx ?? db()).regionSetting.findMany({
    where: { regionCode, ...(codes ? { code: { in: [...codes] } } : {}) },
    select,
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, from, ...row }) => ({ ...row, id: String(id), from: fromDatabaseDate(from) }))
}
