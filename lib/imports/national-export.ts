import { csvText } from '@/lib/core/csv'
import type { ExchangeAction, PlanExchange } from '@/lib/plan/exchange'
import { amountInMillions, type Savings } from '@/lib/plan/savings'
import { nationalColumns } from './national-table'
import { savingsColumns, totalLabel } from './savings-table'

/** A national plan as the table the importer reads: indicators one a line, written the way they are read. */
export function nationalTableCsv({ parts }: PlanExchange): string {
  const rows = parts.flatMap((part) =>
    part.programmes.flatMap((axis) =>
      axis.chantiers.flatMap((objective) =>
        objective.actions.map((action) => [
          ...[part.title, String(axis.order), axis.title, objective.title ?? '', action.title],
          action.indicators.map(indicatorLine).join('\n'),
        ]),
      ),
    ),
  )
  return csvText([nationalColumns.map(({ title }) => title), ...rows])
}

function indicatorLine({ label, current, target }: ExchangeAction['indicators'][number]): string {
  // "Taux cible 2018 : 27% Taux actuel : 28%": a current rate printed after the target is already in it.
  const printed =
    current === null || (target !== null && /taux actuel/i.test(target)) ? null : `Taux actuel : ${current}`
  return [label, [printed, target].filter((one) => one !== null).join(' ; ')].join(' ').trim()
}

/** The savings of a national plan as the table the importer reads. */
export function savingsCsv({ items, total }: Savings): string {
  const rows = items.map(({ label, parent, amount }) => [label, parent ?? '', amountInMillions(amount)])
  return csvText([savingsColumns.map(({ title }) => title), ...rows, [totalLabel, '', amountInMillions(total)]])
}
