import { caseQuery } from '@/lib/caqes/form/case-address'
import type { RunCase } from '@/lib/caqes/form/run-case'
import { type AdditionalObjective, transportDecision } from '@/lib/caqes/transport-decision'
import { choiceWord } from '@/lib/caqes/words/choice-words'
import { routes } from '@/lib/core/routes'

const objectives: readonly AdditionalObjective[] = ['met', 'not-met', 'none']

/** The 3 × 2 table of the transport volet, the cell of the case marked; each cell replays the case there. */
export function DecisionTable({ shown }: { shown: RunCase }) {
  const { input } = shown.read.request
  const answered = shown.answer?.status === 'computed' ? shown.answer.result.targetMet : undefined
  const objective = input.additionalObjective ?? 'none'
  return (
    <table className="decision-table">
      <caption>Tableau de décision de l’annexe 4</caption>
      <thead>
        <tr>
          <th scope="col">Objectif supplémentaire</th>
          <th scope="col">Cible atteinte</th>
          <th scope="col">Cible non atteinte</th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((row) => (
          <tr key={row}>
            <th scope="row">{choiceWord('additionalObjective', row)}</th>
            {[true, false].map((met) => (
              <DecisionCell
                key={String(met)}
                decision={transportDecision(met, row)}
                current={answered === met && objective === row}
                href={replay(shown, met, row)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { decision: string; current: boolean; href: string }

function DecisionCell({ decision, current, href }: CellProps) {
  return (
    <td data-decision={decision} aria-current={current ? 'true' : undefined}>
      <a href={href}>{choiceWord('decision', decision)}</a>
      {current && <span className="decision-here">Ce cas</span>}
    </td>
  )
}

/** The case moved to a cell: its target is then declared, the spending of the two years left aside. */
function replay({ read }: RunCase, targetMet: boolean, additionalObjective: AdditionalObjective): string {
  const { previousSpending, spending, targetEvolutionPct, ...input } = read.request.input
  return routes.simulation(
    'transport.evaluation',
    caseQuery({ ...read.request, input: { ...input, targetMet, additionalObjective } }),
  )
}
