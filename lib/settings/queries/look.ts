import 'server-only'
import type { Readable } from 'node:stream'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import type { CountMask } from '@/lib/core/masked-count'
import { db } from '@/lib/server/db'
import { openBytes } from '@/lib/server/storage/files'
import { accentOf } from '../accent'
import { inForce } from '../history'
import { neutralLook, type RegionLook } from '../look'
import { type Letterhead, leastHidden, letterheadValue, maskingValue, type SettingRow, valueSchema } from '../model'
import { canReadSettings } from '../policy'
import { settingRowsOf } from './rows'

/** Value in force of one code, null when nothing is chosen. */
function heldValue(
  rows: readonly SettingRow[],
  code: 'accent' | 'logo' | 'letterhead' | 'masking',
  day: CivilDate,
): unknown {
  const row = inForce(
    rows.filter((one) => one.code === code),
    day,
  )
  return row === null || row.value === null ? null : valueSchema(code).parse(row.value)
}

/** Accent and logo of a region on a day; no region (national administrator, public pages) has none. */
export async function regionLook(regionCode: string | null, day: CivilDate): Promise<RegionLook> {
  if (regionCode === null) return neutralLook
  const rows = await settingRowsOf(regionCode, ['accent', 'logo'])
  const accent = heldValue(rows, 'accent', day) as Parameters<typeof accentOf>[0] | null
  return { accent: accent && accentOf(accent), logo: heldValue(rows, 'logo', day) as string | null }
}

/** What stands at the top and the foot of a region's documents on a day: its choice, else the name of its agency alone. */
export async function letterheadOf(regionCode: string, day: CivilDate): Promise<Letterhead> {
  const [rows, region] = await Promise.all([
    settingRowsOf(regionCode, ['letterhead']),
    db().region.findUnique({ where: { code: regionCode }, select: { agency: true } }),
  ])
  const chosen = heldValue(rows, 'letterhead', day)
  if (chosen !== null) return letterheadValue.parse(chosen)
  return { agency: region?.agency ?? '', address: [], dcgdr: '', signatory: '' }
}

/** The bytes of a logo some region bears or bore. Throws AppError OUT_OF_PERIMETER when it is none, or of another region. */
export async function logoBytes(user: CurrentUser, id: string): Promise<Readable> {
  const row = await db().regionSetting.findFirst({
    where: { code: 'logo', value: { equals: id } },
    select: { regionCode: true },
  })
  const file = row && canReadSettings(user, row.regionCode) ? await storedLogo(id) : null
  if (!file) throw new AppError('OUT_OF_PERIMETER')
  return file
}

async function storedLogo(id: string): Promise<Readable | null> {
  const file = await db().storedFile.findUnique({ where: { id }, select: { key: true } })
  return file && openBytes(file.key)
}

/** How small counts are hidden in a region on a day, in what leaves the parties: up to 10 until the region says otherwise. */
export async function countMaskOf(regionCode: string, day: CivilDate): Promise<CountMask> {
  const held = heldValue(await settingRowsOf(regionCode, ['masking']), 'masking', day)
  const { on, upTo } = held === null ? { on: true, upTo: leastHidden } : maskingValue.parse(held)
  return on ? { upTo } : null
}
