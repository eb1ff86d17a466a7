import { parseCivilDate } from '@/lib/core/civil-date'
import { formatInteger, formatLongDate } from '@/lib/core/format'
import { parseAmount } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { parseDecimal } from '@/lib/core/ratio'
import { resultWord } from './choice-words'

/** One line of a result: `sign` tells an incentive from a sanction before any colour does. */
export type ResultLine = { name: string; label: string; value: string; sign?: '+' | '−' }

/** Labels of what the rules answer, in the order of reading. */
const labels: Readonly<Record<string, string>> = {
  decision: 'Suite',
  targeting: 'Ciblage',
  targeted: 'Établissement ciblé',
  grounds: 'Motifs du ciblage',
  risks: 'Risques repérés',
  riskCount: 'Nombre de risques',
  toAssess: 'Laissés à l’appréciation de l’ARS',
  targetMet: 'Cible d’évolution atteinte',
  evolutionPct: 'Évolution',
  savings: 'Économies',
  incentive: 'Intéressement',
  incentiveCap: 'Plafond d’intéressement',
  sanction: 'Sanction',
  sanctionCap: 'Plafond de sanction',
  sanctionKind: 'Nature de la sanction',
  modulationPct: 'Modulation',
  amount: 'Montant',
  cap: 'Plafond',
  legalCap: 'Plafond légal',
  ratePct: 'Taux',
  maxRatePct: 'Taux maximal',
  allowedForms: 'Formes permises',
  fiscalYearClosedOn: 'Exercice clos le',
  remainingCoveragePct: 'Prise en charge restante',
  maxReductionPct: 'Réduction maximale',
  maxIncentiveRatePct: 'Taux d’intéressement maximal',
  maxSanctionRatePct: 'Taux de sanction maximal',
  initialDeadline: 'Échéance initiale',
  hearingRequestAdmissible: 'Demande d’audition recevable',
  finalDeadline: 'Échéance finale',
  deadline: 'Échéance',
  court: 'Juge compétent',
  startsOn: 'Début',
  endsOn: 'Fin',
  effectiveEndsOn: 'Fin effective',
  latestEndsOn: 'Fin au plus tard',
  minYears: 'Durée minimale en années',
  maxYears: 'Durée maximale en années',
  valuePct: 'Taux',
  met: 'Cible atteinte',
  maxPct: 'Taux maximal',
  previousBase: 'Base de l’année précédente',
  currentBase: 'Base de l’année évaluée',
  resultPct: 'Résultat de la grille',
  flagged: 'Lignes signalées',
  total: 'Total',
  sanctionTotal: 'Sanctions réunies',
  alert: 'Alerte\u00a0: sanctions au-dessus de 1\u00a0% des produits',
  wellFormed: 'Forme correcte',
  keyValid: 'Clé correcte',
}

const ranks = new Map(Object.keys(labels).map((name, rank) => [name, rank]))

/** The word for what the texts or the input say nothing of. */
export const unsaid = 'Sans objet'

/** A result as a person reads it, line by line. */
export function resultLines(result: Readonly<Record<string, unknown>>): ResultLine[] {
  const rank = (name: string) => ranks.get(name) ?? ranks.size
  return Object.keys(result)
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => {
      const value = valueWords(name, result[name])
      const sign = signOf(name, result[name])
      return { name, label: labels[name] ?? name, value, ...(sign ? { sign } : {}) }
    })
}

/** Whether a key of a result has its label. */
export function hasResultLabel(name: string): boolean {
  return Object.hasOwn(labels, name)
}

function signOf(name: string, value: unknown): '+' | '−' | undefined {
  if (typeof value !== 'string' || /^-?0\.00$/.test(value)) return undefined
  if (name === 'incentive') return '+'
  return name === 'sanction' || name === 'sanctionTotal' ? '−' : undefined
}

/** A value in words: "1 234,56 €", "2,20 %", "30 juin 2019", "Oui". */
export function valueWords(name: string, value: unknown): string {
  if (value === null || value === undefined) return unsaid
  if (Array.isArray(value)) return value.length === 0 ? 'Aucun' : value.map((one) => valueWords(name, one)).join(', ')
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  if (typeof value === 'number') return formatInteger(value)
  if (typeof value !== 'string') return unsaid
  const word = resultWord(name, value)
  if (word !== null) return word
  const date = parseCivilDate(value)
  if (date) return formatLongDate(date)
  if (name.endsWith('Pct')) return percentWords(value)
  // Bases of an evolution may be euros or quantities: their unit is the reader's.
  if (name.endsWith('Base')) return amountWords(value).replace(/\u00a0€$/, '')
  return amountWords(value)
}

function percentWords(value: string): string {
  const percent = parseDecimal(value)
  return percent === null ? value : formatPercent(percent)
}

/** "1234.50" → "1 234,50 €"; what is not an amount stays as it is. */
export function amountWords(value: string): string {
  const cents = /\.\d{2}$/.test(value) ? parseAmount(value) : null
  return cents === null ? value : formatCents(cents)
}
