import { Table, Td, Th } from '@/components/ui/table'
import type { NationalIndicator, Objective, Theme } from '@/lib/plan/national'
import type { WordsByObjective } from '@/lib/plan/national-page'
import { indicatorLabel, printedTargets } from '@/lib/plan/national-values'

/** The national plan as it is printed: themes, axes, objectives, their actions and their indicators. */
export function NationalText({ themes, words }: { themes: readonly Theme[]; words: WordsByObjective }) {
  return (
    <div className="national-text">
      <nav aria-label="Thèmes du plan national">
        <ol>
          {themes.map((theme) => (
            <li key={theme.id}>
              <a href={`#theme-${theme.id}`}>{theme.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {themes.map((theme) => (
        <section key={theme.id} id={`theme-${theme.id}`} className="theme">
          <h2>{theme.title}</h2>
          {theme.axes.map((axis) => (
            <section key={axis.id} id={`texte-${axis.id}`} className="axis-text">
              <h3>
                <span className="axis-number">Axe {axis.number}</span> {axis.title}
              </h3>
              {axis.objectives.map((objective) => (
                <ObjectiveText key={objective.id} objective={objective} words={words} />
              ))}
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}

function ObjectiveText({ objective, words }: { objective: Objective; words: WordsByObjective }) {
  const { actions = [], indicators = [] } = words.get(objective.id) ?? {}
  return (
    <div className="objective-text">
      <h4>{objective.title}</h4>
      <ul className="printed-actions">
        {actions.map((action) => (
          <li key={action.id} className="printed">
            {action.title}
          </li>
        ))}
      </ul>
      {indicators.length > 0 && <Indicators indicators={indicators} objective={objective.title} />}
    </div>
  )
}

function Indicators({ indicators, objective }: { indicators: readonly NationalIndicator[]; objective: string }) {
  return (
    <Table caption={`Indicateurs de l’objectif « ${objective} »`} captionHidden dense minWidth={600}>
      <thead>
        <tr>
          <Th>Indicateur</Th>
          <Th align="right">Taux actuel</Th>
          <Th align="right">Cible 2018</Th>
          <Th align="right">Cible 2019</Th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <IndicatorLine key={indicator.id} indicator={indicator} />
        ))}
      </tbody>
    </Table>
  )
}

function IndicatorLine({ indicator: { label, current, target } }: { indicator: NationalIndicator }) {
  const targets = printedTargets(target)
  const of = (year: number) => targets.find((one) => one.year === year)?.text ?? null
  const undated = targets.find((one) => one.year === null)?.text ?? null
  return (
    <tr>
      <Th scope="row">{indicatorLabel(label)}</Th>
      <Td align="right">{current ?? <Absent />}</Td>
      {undated === null ? (
        <>
          <Td align="right">{of(2018) ?? <Absent />}</Td>
          <Td align="right">{of(2019) ?? <Absent />}</Td>
        </>
      ) : (
        <Td align="right" colSpan={2}>
          {undated} <span className="muted">(sans année)</span>
        </Td>
      )}
    </tr>
  )
}

function Absent() {
  return <span className="absent">non imprimé</span>
}
