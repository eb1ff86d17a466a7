import 'server-only'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import { attainments, type JudgementView } from '@/lib/plan/judgement'
import { progressStates } from '@/lib/plan/model'
import { isLate } from '@/lib/plan/progress'
import { indicatorLabels } from '@/lib/plan/queries/indicator-labels'
import { lastAnswersOfPlan } from '@/lib/plan/queries/judgements'
import { actionCount } from '@/lib/plan/queries/plan-tree'
import type { ActionRow } from '@/lib/plan/tree'
import { type Asked, type ExportDefinition, wholeAddress } from '../definition'
import { exportKinds } from '../model'
import { type PlacedAction, placedActions, planAsked, planHead, planReading } from '../plan-reading'
import { type Column, type ExportTable, tableOf } from '../table'

type Row = PlacedAction & { indicators: readonly string[]; href: string; lateCount: number; judged: string | null }

/** Where an action stands, shared by the exports that have one line or more an action. */
export const placeColumns: readonly Column<PlacedAction>[] = [
  { title: 'Partie', type: 'text', width: 22, value: ({ part }) => part },
  { title: 'Programme', type: 'text', width: 32, paper: 16, value: ({ programme }) => programme },
  { title: 'Sous-programme', type: 'text', width: 24, value: ({ subProgramme }) => subProgramme },
  { title: 'Chantier', type: 'text', width: 30, paper: 16, value: ({ chantier }) => chantier },
  { title: 'Action n°', type: 'text', width: 10, paper: 7, value: ({ action }) => action.number },
]

const columns: readonly Column<Row>[] = [
  ...placeColumns,
  { title: 'Action', type: 'text', width: 60, paper: 32, value: ({ action }) => action.title },
  { title: 'Action régionale', type: 'text', width: 11, value: ({ action }) => (action.regional ? 'Oui' : 'Non') },
  { title: 'État', type: 'text', width: 13, paper: 10, value: ({ action }) => progressStates[action.state] },
  { title: 'Météo', type: 'text', width: 11, paper: 9, value: ({ meteo }) => meteo },
  { title: 'Bilan de l’année passée', type: 'text', width: 22, value: ({ judged }) => judged },
  { title: 'Prochaine échéance', type: 'date', width: 13, paper: 10, value: ({ action }) => action.next?.to ?? null },
  { title: 'Occurrences en retard', type: 'number', width: 13, value: ({ lateCount }) => lateCount },
  {
    title: 'Échéances imprimées',
    type: 'text',
    width: 28,
    value: ({ action }) => linesOf(action.deadlines.map(({ raw }) => raw)),
  },
  { title: 'Acteurs', type: 'text', width: 26, paper: 16, value: ({ action }) => action.actors.join(', ') || null },
  { title: 'Indicateurs', type: 'text', width: 45, value: ({ indicators }) => linesOf(indicators) },
  { title: 'Fiche', type: 'link', width: 16, value: ({ action, href }) => ({ text: `Action ${action.number}`, href }) },
]

/** The list of the plan: one line an action. */
export const actionsExport: ExportDefinition<ExportTable> = {
  kind: 'actions',
  size: async (asked) => {
    const { plan, on } = await planAsked(asked)
    return actionCount(plan.id, on)
  },
  read: async (asked) => {
    const reading = await planReading(asked)
    const { plan, on, tree } = reading
    const head = await planHead(asked, exportKinds.actions, reading)
    const labels = await indicatorLabels(plan.id, on)
    const link = planQuery(on === asked.day ? {} : { on })
    const year = Number(on.slice(0, 4)) - 1
    const judged = await lastAnswersOfPlan(plan.id, year)
    const rows = placedActions(tree).map((placed) => ({
      ...placed,
      indicators: labels.get(placed.action.id) ?? [],
      href: wholeAddress(routes.action(placed.action.id, link)),
      judged: judgedWords(year, judged.get(placed.action.id)),
      lateCount: lateOccurrences(placed.action, on),
    }))
    return tableOf(head, columns, rows)
  },
}

/** "2017 : Atteinte" */
function judgedWords(year: number, answer: JudgementView | undefined): string | null {
  return answer ? `${year}\u00a0: ${attainments[answer.attained]}` : null
}

/** Occurrences past their last day that nobody said done, in a deadline that counts. */
function lateOccurrences({ deadlines, state }: ActionRow, on: Asked['day']): number {
  if (state === 'realisee' || state === 'abandonnee') return 0
  const live = deadlines.filter(({ status }) => status === null)
  return live.flatMap(({ occurrences }) => occurrences).filter((one) => isLate(one, on)).length
}

function linesOf(texts: readonly string[]): string | null {
  return texts.join('\n') || null
}
