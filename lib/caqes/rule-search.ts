import { fold } from '@/lib/core/text'
import type { Source } from '@/lib/rules/parameter'
import { type ParameterRow, parameterList } from './parameter-list'
import { familiesOfRules, type RuleFamily, type SettingRow, settingRows } from './rule-page'

export type FoundLaw = {
  families: readonly RuleFamily[]
  parameters: readonly ParameterRow[]
  settings: readonly SettingRow[]
}

const sourceWords = ({ text, article, reference }: Source) => `${text} ${article} ${reference}`

/** What of the law answers a search: every word must be there, accents and capitals aside. Empty: everything. */
export function searchLaw(asked: string): FoundLaw {
  const words = fold(asked).split(' ').filter(Boolean)
  const answers = (...texts: readonly string[]) => {
    const text = fold(texts.join(' '))
    return words.every((word) => text.includes(word))
  }
  return {
    families: familiesOfRules
      .map(({ title, rules }) => ({
        title,
        rules: rules.filter((rule) =>
          answers(title, rule.id, rule.label, rule.summary, ...rule.sources.map(sourceWords)),
        ),
      }))
      .filter(({ rules }) => rules.length > 0),
    parameters: parameterList.filter(({ id, label, values }) =>
      answers(id, label, ...values.flatMap(({ text, source }) => [text, sourceWords(source)])),
    ),
    settings: settingRows.filter(({ code, label, options }) =>
      answers(code, label, ...options.map((option) => option.label)),
    ),
  }
}
