import { fold } from '@/lib/core/text'
import { division } from './indicator-division'
import type { PlanLevel } from './model'

export type IndicatorKind = 'ratio' | 'count' | 'yes-no' | 'evolution' | 'amount' | 'level' | 'text'

/** One printed line of "Indicateurs" and what it says. A ratio may lack its two terms ("Taux de rejet AMO"). */
export type PlanIndicatorText = {
  label: string
  kind: IndicatorKind
  numerator: string | null
  denominator: string | null
  current: string | null
  target: string | null
}

const start = "(?:^|: ?|\\. )(?:\\([^)]*\\) ?)?(?:l'|le |la |les )?"

/** First that applies, on the folded text. */
const kinds: readonly (readonly [IndicatorKind, RegExp])[] = [
  ['yes-no', /\boui ?\/ ?non\b/],
  [
    'evolution',
    /\b(?:tx|taux|pourcentage|%) d'evolution\b|\b(?:tx|taux) de (?:progression|croissance|variation)\b|\bn ?\/ ?n ?-1\b|\(evolution\)/,
  ],
  [
    'evolution',
    new RegExp(`${start}(?:evolutions?|variations?|diminution|reduction|augmentation|progression|baisse|hausse)\\b`),
  ],
  ['amount', /\beconomies? (?:attendue|realisee)s?\b|\bm€|\bk€|\d ?(?:€|euros?\b|millions? d'euros)/],
  ['amount', new RegExp(`${start}(?:montants?|depenses?|economies?|deficits?|couts?)\\b`)],
  ['level', /\bclasses? [a-e]\b|\bnote [a-e]\b|\bniveau (?:[a-e]|[0-9]|de maturite)\b/],
  ['ratio', new RegExp(`${start}(?:tx|taux|parts?|proportions?|pourcentage|%|ratio)(?![a-z])`)],
  ['count', new RegExp(`${start}(?:nb|nbre|nombres?|n°)(?![a-z])`)],
  ['count', /^(?!(?:19|20)\d\d\b)\d+ [a-z]/],
]

/** A printed indicator to its structure. National labels end before the printed values; regional ones stay whole. */
export function readIndicator(line: string, level: PlanLevel = 'regional'): PlanIndicatorText {
  const { label, current, target } = level === 'national' ? nationalValues(line) : regionalTarget(line)
  const folded = fold(label.replace(/’/g, "'"))
  const printed = kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'text'
  const terms = printed === 'ratio' || printed === 'count' || printed === 'text' ? division(label) : null
  return {
    label,
    kind: terms ? 'ratio' : printed,
    numerator: terms?.numerator ?? null,
    denominator: terms?.denominator ?? null,
    current,
    target,
  }
}

type Values = Pick<PlanIndicatorText, 'label' | 'current' | 'target'>

const firstValue = /(?<!\p{L})(?:taux actuel|taux cible|cible)(?!\p{L})/iu
const currentValue = /taux actuel(?:\s+\d{4})?\s*:?\s*(?<value>[^;]*?)\s*(?:;|$|(?=(?:taux )?cible(?!\p{L})))/iu
const targetValue = /(?<!\p{L})(?:taux cible|cible)(?!\p{L})[\s\S]*$/iu

function nationalValues(line: string): Values {
  const at = firstValue.exec(line)?.index ?? line.length
  const values = line.slice(at)
  const label = line.slice(0, at).replace(/[\s:;–-]+$/u, '')
  return {
    label: label || line,
    current: currentValue.exec(values)?.groups?.value || null,
    target: targetValue.exec(values)?.[0].trim() ?? null,
  }
}

/** "(cible = 12, mensuelle)": the target is read, the label stays as printed. */
function regionalTarget(line: string): Values {
  const target = /\((?<target>cible\s*[=:][^()]*)\)/iu.exec(line)?.groups?.target
  return { label: line, current: null, target: target?.trim() ?? null }
}
