import type { Answer } from '@/lib/rules/answer'
import type { RegisteredRule } from '@/lib/rules/registry'
import { reasonSentence } from '../reason-sentences'
import type { Settings } from '../settings'
import { valueWords } from './result-words'

type Limits = Readonly<Record<string, unknown>>

/** Where a refusal writes the limit of the text, and how it is read. */
const limits: readonly { name: string; before: string }[] = [
  { name: 'cap', before: 'au plus' },
  { name: 'legalCap', before: 'au plus' },
  { name: 'maxReductionPct', before: 'au plus' },
  { name: 'maxRatePct', before: 'au plus' },
  { name: 'maxIncentiveRatePct', before: 'intéressement au plus à' },
  { name: 'maxSanctionRatePct', before: 'sanction au plus à' },
  { name: 'maxPct', before: 'au plus' },
  { name: 'latestEndsOn', before: 'au plus tard le' },
  { name: 'effectiveEndsOn', before: 'fin le' },
  { name: 'allowedForms', before: 'formes permises\u00a0:' },
]

/** Why there is no result, in sentences; the legal limit last, when a refusal gives one. */
export function reasonWords(
  { status, reasons, result }: Pick<Answer, 'status' | 'reasons' | 'result'>,
  rule: RegisteredRule<Settings>,
): string[] {
  const said = reasons.map((reason) => reasonSentence(status, reason, rule))
  const limit = status === 'refused' ? limitWords(result) : null
  return limit === null ? said : [...said, limit]
}

function limitWords(result: Limits): string | null {
  if (typeof result.minYears === 'number' && typeof result.maxYears === 'number')
    return `Limite du texte\u00a0: de ${result.minYears} à ${result.maxYears} ans.`
  const told = limits.flatMap(({ name, before }) =>
    result[name] === undefined || result[name] === null ? [] : [`${before} ${valueWords(name, result[name])}`],
  )
  return told.length === 0 ? null : `Limite du texte\u00a0: ${told.join(', ')}.`
}
