import { plural } from '@/lib/core/format'
import type { CoveredAxis, CoveredTheme } from '@/lib/plan/coverage'
import { CoverageMark } from './coverage-mark'
import { DecliningList } from './declining-list'

type Props = { themes: readonly CoveredTheme[]; query: string; open: boolean }

/** Theme → axis → objective, each with what declines it; objectives are folded under their axis. */
export function CoverageThemes({ themes, query, open }: Props) {
  if (themes.length === 0) return <p className="muted">Tout le plan national est décliné.</p>
  return themes.map((theme) => (
    <div key={theme.id} className="theme">
      <h3>
        {theme.title}
        <span className="muted">{themeCount(theme)}</span>
      </h3>
      <ul className="axes">
        {theme.axes.map((axis) => (
          <AxisLine key={axis.id} axis={axis} query={query} open={open} />
        ))}
      </ul>
    </div>
  ))
}

function themeCount({ share: { declined, total } }: CoveredTheme): string {
  return `${declined} ${declined < 2 ? 'axe décliné' : 'axes déclinés'} sur ${total}`
}

/** What is folded under an axis: every objective and how many are declined, or only those left out. */
function objectivesCount({ objectives, share: { declined, total } }: CoveredAxis): string {
  if (objectives.length < total)
    return `${plural(objectives.length, 'objectif non décliné', 'objectifs non déclinés')} sur ${total}`
  return `${plural(total, 'objectif')}${declined > 0 ? `, dont ${plural(declined, 'décliné')}` : ''}`
}

function AxisLine({ axis, query, open }: { axis: CoveredAxis; query: string; open: boolean }) {
  return (
    <li id={`axe-${axis.id}`}>
      <div className="axis-line">
        <p className="axis-title">
          <span className="axis-number">Axe {axis.number}</span> {axis.title}
        </p>
        <CoverageMark state={axis.state} />
      </div>
      <DecliningList by={axis.by} query={query} />
      {axis.objectives.length > 0 && (
        <details open={open}>
          <summary>{objectivesCount(axis)}</summary>
          <ul className="objectives">
            {axis.objectives.map((objective) => (
              <li key={objective.id}>
                <div className="axis-line">
                  <p>{objective.title}</p>
                  <CoverageMark state={objective.state} />
                </div>
                <DecliningList by={objective.by} query={query} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
