import type { otherLabels, SettingRow } from './model'

/** A setting that is no choice of the CAQES, as the list shows it. */
export type OtherSetting = { code: keyof typeof otherLabels; held: SettingRow | null; next: SettingRow | null }
