import type { RegionChoices } from '@/lib/caqes/region-choices'
import { type SettingRow as Description, settingRows } from '@/lib/caqes/rule-page'
import { type Settings, settingsSchema } from '@/lib/caqes/settings'
import type { CivilDate } from '@/lib/core/civil-date'
import { fold } from '@/lib/core/text'
import { inForce, nextChange } from './history'
import { choiceCode, type SettingRow } from './model'

/** Subjects of the choices A1 to A30, in the order of the screen. */
const subjects: readonly { title: string; codes: readonly string[] }[] = [
  { title: 'Montants et plafonds', codes: ['A1', 'A2', 'A3', 'A4', 'A5', 'A13', 'A24', 'A30'] },
  { title: 'Sanctions', codes: ['A6', 'A7', 'A8', 'A14', 'A15', 'A21'] },
  { title: 'Délais et durées', codes: ['A9', 'A16', 'A22', 'A26', 'A27', 'A29'] },
  { title: 'Ciblage et périmètre', codes: ['A17', 'A18', 'A19', 'A25', 'A28'] },
  { title: 'Indicateurs et gouvernance', codes: ['A10', 'A11', 'A12', 'A20', 'A23'] },
]

const deciders = {
  contract: 'Ce choix se fait dans chaque contrat : la région ne le fixe pas.',
  director: 'Ce choix revient au directeur général de l’ARS, décision par décision.',
  fixed: 'Les textes ne laissent qu’une lecture : elle est arrêtée et documentée.',
} satisfies Record<Exclude<Description['decidedBy'], 'region'>, string>

/** Why a region may not answer a choice, in a sentence; null when it may. */
export function closedBecause({ decidedBy }: Pick<Description, 'decidedBy'>): string | null {
  return decidedBy === 'region' ? null : deciders[decidedBy]
}

/** An answer as a form sends it ("oui", "true", "4", an option) as a value of the choice; undefined when it is none. */
export function readAnswer(name: keyof Settings, text: string): unknown {
  const candidates: readonly unknown[] = [
    text,
    text === 'true' ? true : text === 'false' ? false : undefined,
    Number(text),
  ]
  return candidates.find((value) => value !== undefined && settingsSchema.shape[name].safeParse(value).success)
}

/** A choice as its screen shows it on a day. */
export type Choice = Description & {
  storedAs: string
  closed: string | null
  /** What holds on the day; null: the reading of the house. */
  held: SettingRow | null
  /** What a row already recorded will change later. */
  next: SettingRow | null
}

/** Every choice with what holds on a day, from the rows of a region. */
export function choicesOn(rows: readonly SettingRow[], day: CivilDate): Choice[] {
  return settingRows.map((description) => {
    const storedAs = choiceCode(description.name)
    const own = rows.filter(({ code }) => code === storedAs)
    const found = inForce(own, day)
    const held = found?.value === null ? null : found
    return { ...description, storedAs, closed: closedBecause(description), held, next: nextChange(own, day) }
  })
}

/** Choices that answer a search (accents and capitals aside), subject by subject; empty text: all of them. */
export function bySubject(choices: readonly Choice[], asked: string): { title: string; choices: Choice[] }[] {
  const words = fold(asked).split(' ').filter(Boolean)
  const answers = ({ code, label, options }: Choice, title: string) => {
    const text = fold([code, label, title, ...options.map((option) => option.label)].join(' '))
    return words.every((word) => text.includes(word))
  }
  return subjects
    .map(({ title, codes }) => ({
      title,
      choices: choices.filter((choice) => codes.includes(choice.code) && answers(choice, title)),
    }))
    .filter((subject) => subject.choices.length > 0)
}

/** The choices of a region in force on a day, as the rules take them. */
export function regionChoices(rows: readonly SettingRow[], day: CivilDate): RegionChoices {
  const pairs = settingRows.flatMap(({ name }) => {
    const code = choiceCode(name)
    const held = inForce(
      rows.filter((row) => row.code === code),
      day,
    )
    const value = held && held.value !== null ? settingsSchema.shape[name].safeParse(held.value) : null
    return held && value?.success ? [[name, { value: value.data, from: held.from }]] : []
  })
  return Object.fromEntries(pairs)
}
