import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { type Period, periods } from '../history'
import type { Letterhead, SettingRow } from '../model'
import { canWriteSettings } from '../policy'
import { letterheadOf } from './look'
import { settingsPage } from './pages'
import { settingRowsOf } from './rows'

const codes = ['accent', 'logo', 'letterhead'] as const
type LookCode = (typeof codes)[number]

export type LookPage = {
  day: CivilDate
  mayWrite: boolean
  accent: string | null
  logo: string | null
  letterhead: Letterhead
  /** Row each next change is built on. */
  lastIds: Readonly<Record<LookCode, string>>
  history: Period<SettingRow>[]
}

/** The look of a region today and its history. Throws AppError OUT_OF_PERIMETER. */
export async function lookPage(user: CurrentUser, regionCode: string): Promise<LookPage> {
  const { day, others } = await settingsPage(user, regionCode)
  const [rows, letterhead] = await Promise.all([settingRowsOf(regionCode, codes), letterheadOf(regionCode, day)])
  const held = (code: LookCode) => others.find((one) => one.code === code)?.held?.value
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const of = (code: LookCode) => rows.filter((row) => row.code === code)
  return {
    day,
    mayWrite: canWriteSettings(user, regionCode),
    accent: text(held('accent')),
    logo: text(held('logo')),
    letterhead,
    lastIds: {
      accent: of('accent').at(-1)?.id ?? '',
      logo: of('logo').at(-1)?.id ?? '',
      letterhead: of('letterhead').at(-1)?.id ?? '',
    },
    history: codes.flatMap((code) => periods(of(code))),
  }
}
