import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import type { SettingsSource } from '@/lib/rules/door'
import type { Source } from '@/lib/rules/parameter'
import { settingList } from './setting-list'
import { type Settings, usualSettings } from './settings'

/** What a region chose, where it is not the reading of the house: the value and its first day. */
export type RegionChoices = { readonly [Name in keyof Settings]?: { value: Settings[Name]; from: CivilDate } }

/** A region as the rules read it: its name, and its choices in force on any day. */
export type RegionReading = { name: string; choicesOn: (day: CivilDate) => RegionChoices }

/** A value of a choice, in the words of its screen. */
export function optionWords(name: keyof Settings, value: unknown): string {
  const options: readonly { value: unknown; label: string }[] = settingList[name].options
  return options.find((option) => option.value === value)?.label ?? String(value)
}

/** The settings of a region on the day of a case, those of the request first; each one a rule reads is written in its trace. */
export function regionSource({ name, choicesOn }: RegionReading): SettingsSource<Settings> {
  return (day, given, tracer) => {
    const chosen = choicesOn(day)
    const values = { ...usualSettings, ...valuesOf(chosen), ...given }
    return watched(values, (setting) => {
      const { code, label, decidedBy } = settingList[setting]
      const own = chosen[setting]
      if (Object.hasOwn(given, setting))
        return step(
          `Choix ${code}, posé en hypothèse`,
          source(`Hypothèse du cas, à la place des réglages de la région ${name}`),
        )
      if (own) return step(`Choix ${code}, depuis le ${formatDate(own.from)}`, source(`Réglages de la région ${name}`))
      if (decidedBy === 'region') step(`Choix ${code}, par défaut`, source('Lecture de la maison'))

      function step(told: string, from: Source): void {
        tracer.step(told, () => optionWords(setting, values[setting]), from)
      }
      function source(text: string): Source {
        return { text, article: label, reference: code }
      }
    })
  }
}

function valuesOf(chosen: RegionChoices): Partial<Settings> {
  return Object.fromEntries(Object.entries(chosen).map(([name, one]) => [name, one.value]))
}

/** The same values; the first reading of each is told. */
function watched(values: Settings, told: (name: keyof Settings) => void): Settings {
  const seen = new Set<string | symbol>()
  return new Proxy(values, {
    get(target, name) {
      if (typeof name === 'string' && Object.hasOwn(target, name) && !seen.has(name)) {
        seen.add(name)
        told(name as keyof Settings)
      }
      return Reflect.get(target, name)
    },
  })
}
