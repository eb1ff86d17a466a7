import { csvText } from '@/lib/core/csv'
import type { ExchangeAction, ExchangeProgramme, PlanExchange } from '@/lib/plan/exchange'
import { planProgrammesColumns } from './plan-programmes'
import { planTableColumns } from './plan-table'

/** A plan as the table the importer reads: one action a row, cells as printed. */
export function planTableCsv({ parts }: PlanExchange): string {
  const rows = parts.flatMap((part) =>
    part.programmes.flatMap((programme) =>
      programme.chantiers.flatMap((chantier) =>
        chantier.actions.map((action) => [
          part.title,
          part.lead ?? '',
          programme.title,
          programme.parent ?? '',
          chantier.number === null ? '' : String(chantier.number),
          chantier.title ?? '',
          ...actionCells(action),
        ]),
      ),
    ),
  )
  return csvText([planTableColumns.map(({ title }) => title), ...rows])
}

function actionCells(action: ExchangeAction): string[] {
  return [
    `Action ${action.number}${action.regional ? ' (régionale)' : ''}`,
    action.title,
    action.deadlines.map(({ raw }) => raw).join('\n'),
    action.indicators.map(({ label }) => label).join('\n'),
    action.rawActors ?? action.actors.join('/'),
  ]
}

/** The programmes of a plan as the companion table the importer reads. */
export function planProgrammesCsv({ parts }: PlanExchange): string {
  const rows = parts.flatMap((part) => part.programmes.map((programme) => [part.title, ...programmeCells(programme)]))
  return csvText([planProgrammesColumns.map(({ title }) => title), ...rows])
}

function programmeCells(programme: ExchangeProgramme): string[] {
  return [
    programme.title,
    programme.parent ?? '',
    String(programme.order),
    programme.context ?? '',
    programme.objectives.map(objectiveLine).join('\n'),
    programme.resultIndicators
      .map(({ label, level }) =>
        level ? `Indicateur ${level === 'national' ? 'national' : 'régional'} : ${label}` : label,
      )
      .join('\n'),
  ]
}

/** Written the way it is read: "Objectif régional : 2017 : 3,5 M€". */
function objectiveLine({ label, value, unit, year }: ExchangeProgramme['objectives'][number]): string {
  if (value === null || label.includes('~') || label.includes('environ ')) return label
  const number = `${String(value).replace('.', ',')}${unit ? ` ${unit}` : ''}`
  return year === null ? `${label} : ${number}` : `${label} : ${year} : ${number}`
}
