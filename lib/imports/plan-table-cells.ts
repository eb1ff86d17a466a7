import { readActionNumber } from '@/lib/plan/action-number-text'
import { readActors } from '@/lib/plan/actor-text'
import { damageOf } from '@/lib/plan/damaged-text'
import { type PlanDeadline, printedLines, readDeadline } from '@/lib/plan/deadline-text'
import type { ExchangeAction } from '@/lib/plan/exchange'
import { storedKind } from '@/lib/plan/exchange-rows'
import { readIndicator } from '@/lib/plan/indicator-text'
import { indicatorKinds } from '@/lib/plan/model'
import type { Finding } from './finding'

/** What one cell gave: its value (null when refused) and what the report says of it. */
export type CellReading<Value> = { value: Value | null; notes: Note[] }
export type Note = Pick<Finding, 'severity' | 'cell' | 'understood' | 'reason'>

const understood = (cell: string, text = cell): Note => ({
  severity: 'understood',
  cell,
  understood: text,
  reason: null,
})
const doubtful = (cell: string, text: string, reason: string): Note => ({
  severity: 'doubtful',
  cell,
  understood: text,
  reason,
})
export const refused = (cell: string, reason: string): Note => ({ severity: 'refused', cell, understood: '', reason })

/** A text cell: kept as printed, blanks around it apart. Damage is told, never repaired. */
export function readWords(cell: string, name: string, required: boolean): CellReading<string> {
  const text = cell.trim()
  if (text === '')
    return required ? { value: null, notes: [refused(cell, `${name} manque.`)] } : { value: '', notes: [] }
  const reason = oddness(text)
  return { value: text, notes: [reason ? doubtful(cell, text, reason) : understood(cell, text)] }
}

/** Why a text deserves a look, or null. */
export function oddness(text: string): string | null {
  const damage = damageOf(text)
  if (damage) return `À préciser : ${damage}. Le texte est gardé tel quel.`
  if (/^[=@+\t]/.test(text) || /^-\s*[\d(=]/.test(text))
    return `La cellule commence par « ${text.charAt(0)} » : elle est gardée comme texte, jamais calculée.`
  if (/<\/?[a-z][^>]*>/i.test(text)) return 'La cellule contient des balises : elles sont gardées comme texte.'
  return null
}

export function readNumberCell(cell: string, name: string): CellReading<number | null> {
  const text = cell.trim()
  if (text === '') return { value: null, notes: [] }
  if (/^\d{1,6}(?:[.,]0+)?$/.test(text))
    return { value: Number.parseInt(text, 10), notes: [understood(cell, String(Number.parseInt(text, 10)))] }
  return { value: null, notes: [refused(cell, `${name} doit être un nombre entier, ou rester vide.`)] }
}

export function readNumberOfAction(cell: string): CellReading<{ number: string; regional: boolean }> {
  if (cell.trim() === '') return { value: null, notes: [refused(cell, 'Le numéro de l’action manque.')] }
  const { number, regional, understood: clear } = readActionNumber(cell)
  const text = `Action ${number}${regional ? ', régionale' : ''}`
  const note = clear
    ? understood(cell, text)
    : doubtful(cell, text, 'Numéro d’action inhabituel : il est gardé tel quel.')
  return { value: { number, regional }, notes: [note] }
}

/** One note per printed line. */
export function readDeadlinesCell(cell: string): CellReading<PlanDeadline[]> {
  const value = printedLines(cell).map(readDeadline)
  return { value, notes: value.map(deadlineNote) }
}

const repeats = {
  annual: 'chaque année',
  'half-yearly': 'chaque semestre',
  quarterly: 'chaque trimestre',
  monthly: 'chaque mois',
}
const held = { suspended: 'suspendue', deferred: 'différée', awaiting: 'en attente' }

function deadlineNote(deadline: PlanDeadline): Note {
  const { raw, label, from, to, recurrence, status } = deadline
  const french = (date: string) => date.split('-').reverse().join('/')
  const dates = from && to ? `du ${french(from)} au ${french(to)}` : to ? `pour le ${french(to)}` : null
  const parts = [label, dates, recurrence && repeats[recurrence], status && held[status]]
  const text = parts.filter((one) => one !== null).join(', ')
  if (dates === null && recurrence === null)
    return doubtful(
      raw,
      text || 'à préciser',
      'À préciser : aucune date ne s’en déduit sans deviner. Le texte est gardé tel quel.',
    )
  const odd = oddness(raw)
  return odd ? doubtful(raw, text, odd) : understood(raw, text)
}

export function readIndicatorsCell(cell: string): CellReading<ExchangeAction['indicators']> {
  const value = printedLines(cell).map((line) => readIndicator(line))
  const notes = value.map(({ label, kind, numerator, denominator, target }) => {
    const terms = numerator && denominator ? ` : ${numerator} ÷ ${denominator}` : ''
    const text = `${indicatorKinds[storedKind(kind)]}${terms}${target ? ` (${target})` : ''}`
    const odd = oddness(label)
    return odd ? doubtful(label, text, odd) : understood(label, text)
  })
  return { value, notes }
}

const bodies =
  /(?<!\p{L})(?:ARS|AM|Assurance Maladie|ES|EPS|[ée]tablissements?|OMEDIT|URPS|COTRIM|ORCAGIN|CRIRC|DRSM)(?!\p{L})/giu

export function readActorsCell(cell: string): CellReading<{ actors: string[]; rawActors: string | null }> {
  const raw = cell.trim()
  if (raw === '') return { value: { actors: [], rawActors: null }, notes: [] }
  const { actors, persons } = readActors(raw)
  const text = actors.join(', ') || 'aucun organisme'
  const joined = actors.find((actor) => (actor.match(bodies)?.length ?? 0) > 1)
  const reasons = [
    oddness(raw),
    persons.length > 0
      ? `${persons.join(', ')} : un nom de personne reste dans le texte imprimé, pas dans l’annuaire des organismes.`
      : null,
    joined ? `« ${joined} » semble réunir plusieurs organismes : séparez-les par « / » si c’est le cas.` : null,
  ].filter((reason) => reason !== null)
  const note = reasons.length > 0 ? doubtful(cell, text, reasons.join(' ')) : understood(cell, text)
  return { value: { actors, rawActors: raw }, notes: [note] }
}
