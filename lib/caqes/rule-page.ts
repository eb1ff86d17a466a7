import type { RegisteredRule } from '@/lib/rules/registry'
import { type FormField, formFields } from './form/form-fields'
import { type ParameterRow, parameterList } from './parameter-list'
import { rules } from './registry'
import { parametersOfRule, ruleFamilies } from './rule-families'
import { settingList } from './setting-list'
import { type Settings, settingsSchema, usualSettings } from './settings'

export type RuleFamily = { title: string; rules: readonly RegisteredRule<Settings>[] }

/** Every rule, family by family. */
export const familiesOfRules: readonly RuleFamily[] = ruleFamilies.map(({ title, rules: ids }) => ({
  title,
  rules: ids.flatMap((id) => ruleOf(id) ?? []),
}))

/** A rule by its name in a request, or null. */
export function ruleOf(id: string): RegisteredRule<Settings> | null {
  return rules.find((rule) => rule.id === id) ?? null
}

/** The numbers of the law a rule reads. */
export function parametersOf(rule: string): readonly ParameterRow[] {
  const ids = parametersOfRule[rule] ?? []
  return parameterList.filter(({ id }) => ids.includes(id))
}

export type SettingRow = (typeof settingList)[keyof Settings] & { name: keyof Settings; usual: unknown }

/** Every choice of the region, in the order A1 to A30, with its default. */
export const settingRows: readonly SettingRow[] = (Object.keys(settingList) as (keyof Settings)[])
  .map((name) => ({ name, ...settingList[name], usual: usualSettings[name] }))
  .sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))

/** Choices whose change changes the answers of a rule. */
export function settingsOf(rule: string): readonly SettingRow[] {
  return settingRows.filter(({ readBy }) => readBy.includes(rule))
}

const settingFields = formFields(settingsSchema)

/** The same as fields of a form: those that leave a choice. */
export function settingFieldsOf(rule: string): readonly FormField[] {
  return settingsOf(rule).flatMap(({ name, options, label, code }) => {
    const field = settingFields.find((one) => one.name === name)
    if (!field || options.length === 1) return []
    return [{ ...field, label, help: code }]
  })
}
