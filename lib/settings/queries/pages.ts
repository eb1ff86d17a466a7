import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { ruleOf } from '@/lib/caqes/rule-page'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import { type Choice, choicesOn } from '../choices'
import { inForce, nextChange, type Period, periods } from '../history'
import { choiceName, isSettingCode, otherLabels, type SettingCode, type SettingRow } from '../model'
import type { OtherSetting } from '../other-setting'
import { canReadSettings, canWriteSettings } from '../policy'
import { settingRowsOf } from './rows'

export type SettingsPage = {
  day: CivilDate
  choices: Choice[]
  others: OtherSetting[]
  mayWrite: boolean
}

/** Every setting of a region as it holds today. Throws AppError OUT_OF_PERIMETER. */
export async function settingsPage(user: CurrentUser, regionCode: string): Promise<SettingsPage> {
  if (!canReadSettings(user, regionCode)) throw new AppError('OUT_OF_PERIMETER')
  const [rows, day] = await Promise.all([settingRowsOf(regionCode), today()])
  const others = (Object.keys(otherLabels) as (keyof typeof otherLabels)[]).map((code) => {
    const own = rows.filter((row) => row.code === code)
    const held = inForce(own, day)
    return { code, held: held?.value === null ? null : held, next: nextChange(own, day) }
  })
  return { day, choices: choicesOn(rows, day), others, mayWrite: canWriteSettings(user, regionCode) }
}

export type OneSettingPage = {
  code: SettingCode
  day: CivilDate
  /** Null for a setting that is no choice of the CAQES. */
  choice: Choice | null
  /** Rules whose answers it changes. */
  rules: readonly { id: string; label: string }[]
  held: SettingRow | null
  history: Period<SettingRow>[]
  /** Row the next change is built on. */
  lastId: string
  mayWrite: boolean
}

/** One setting, its value today and its history. Throws AppError OUT_OF_PERIMETER, also for a setting that does not exist. */
export async function oneSetting(user: CurrentUser, regionCode: string, code: string): Promise<OneSettingPage> {
  if (!canReadSettings(user, regionCode) || !isSettingCode(code)) throw new AppError('OUT_OF_PERIMETER')
  const [rows, day] = await Promise.all([settingRowsOf(regionCode, [code]), today()])
  const choice = choicesOn(rows, day).find(({ name }) => name === choiceName(code)) ?? null
  const held = inForce(rows, day)
  const rules = (choice?.readBy ?? []).flatMap((id) => {
    const rule = ruleOf(id)
    return rule ? [{ id, label: rule.label }] : []
  })
  return {
    code,
    day,
    choice,
    rules,
    held: held?.value === null ? null : held,
    history: periods(rows),
    lastId: rows.at(-1)?.id ?? '',
    mayWrite: canWriteSettings(user, regionCode) && (choice === null || choice.closed === null),
  }
}
