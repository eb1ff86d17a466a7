import { optionWords } from '@/lib/caqes/region-choices'
import { settingList } from '@/lib/caqes/setting-list'
import { usualSettings } from '@/lib/caqes/settings'
import { plural } from '@/lib/core/format'
import {
  choiceName,
  type Delegation,
  isSettingCode,
  type Letterhead,
  type Masking,
  otherLabels,
  type SettingCode,
} from './model'

/** Name of a setting on screen and in the journal: "A9. Un délai … ?". */
export function settingLabel(code: string): string {
  const choice = choiceName(code)
  if (choice) return `${settingList[choice].code}. ${settingList[choice].label}`
  return isSettingCode(code) ? otherLabels[code as keyof typeof otherLabels] : code
}

/** What stands when a region says nothing. */
export const usualWords = 'Lecture de la maison'

/** A value of a choice of the CAQES, in words. */
export function choiceWords(code: string, value: unknown): string {
  const choice = choiceName(code)
  const known = choice ? optionWords(choice, value) : String(value)
  return typeof value === 'number' && known === String(value) ? `${value} par an` : known
}

/** A stored value in words; null is what stands by default. */
export function valueWords(code: SettingCode | string, value: unknown): string {
  const choice = choiceName(code)
  if (choice && value === null) return `${usualWords} : ${choiceWords(code, usualSettings[choice])}`
  if (choice) return choiceWords(code, value)
  if (value === null) return 'Aucun choix'
  if (code === 'masking') return maskingWords(value as Masking)
  if (code === 'letterhead') return letterheadWords(value as Letterhead)
  if (code === 'delegations') return delegationWords(value as readonly Delegation[])
  return code === 'logo' ? 'Logo déposé' : String(value)
}

function maskingWords({ on, upTo }: Masking): string {
  return on ? `Effectifs de 1 à ${upTo} masqués` : 'Aucun masquage'
}

function letterheadWords({ agency, address, dcgdr, signatory }: Letterhead): string {
  return [agency, ...address, dcgdr, signatory].filter(Boolean).join(' · ')
}

function delegationWords(list: readonly Delegation[]): string {
  return list.length === 0
    ? 'Aucune délégation'
    : list.map(({ name, territories }) => `${name} (${plural(territories.length, 'territoire')})`).join(' · ')
}
