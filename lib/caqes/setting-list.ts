import type { SettingDescription } from '@/lib/rules/setting'
import { amountSettings } from './setting-list-amounts'
import { procedureSettings } from './setting-list-procedure'
import type { Settings } from './settings'

/** Every setting by its name in a request, in the order A1 to A30. */
export const settingList: { readonly [Name in keyof Settings]: SettingDescription } = {
  ...amountSettings,
  ...procedureSettings,
}
