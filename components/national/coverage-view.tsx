import Link from 'next/link'
import { Section } from '@/components/plan/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import type { RegionCoverage } from '@/lib/plan/coverage'
import { countCoverage, uncovered } from '@/lib/plan/coverage'
import { type NationalAddress, nationalQuery } from '@/lib/plan/national-address'
import type { NationalPage } from '@/lib/plan/national-page'
import { CoverageThemes } from './coverage-themes'
import { coverageSentence } from './coverage-words'

type Props = { page: NationalPage; address: NationalAddress }

/** What the region declines of the national plan, what it does not, and its programmes that decline nothing. */
export function CoverageView({ page: { coverage, on, day, themes }, address }: Props) {
  if (!coverage)
    return (
      <EmptyState title="Aucune région n’a de plan à cette date">
        La couverture se lira dès qu’un plan régional sera publié.
      </EmptyState>
    )
  const shown = address.onlyMissing ? uncovered(coverage.themes) : coverage.themes
  const query = planQuery(on === day ? {} : { on })
  const toggled = routes.nationalPlan(nationalQuery({ ...address, onlyMissing: !address.onlyMissing }))
  return (
    <>
      <p className="reading">{coverageSentence(coverage, formatLongDate(on))}</p>
      <CoverageFigures coverage={coverage} />
      <Section title={address.onlyMissing ? 'Ce que la région ne décline pas' : 'Le plan national, axe par axe'}>
        {themes.length > 0 && (
          <p className="section-door">
            <ButtonLink size="sm" variant="quiet" href={toggled}>
              {address.onlyMissing ? 'Montrer tout le plan national' : 'Ne montrer que ce qui n’est pas décliné'}
            </ButtonLink>
          </p>
        )}
        <CoverageThemes themes={shown} query={query} open={address.onlyMissing} />
      </Section>
      <Idle coverage={coverage} query={query} />
    </>
  )
}

function CoverageFigures({ coverage }: { coverage: RegionCoverage }) {
  const { axes, objectives } = countCoverage(coverage.themes)
  const figures = [
    [`${axes.declined} sur ${axes.total}`, 'axes nationaux déclinés'],
    [`${objectives.declined} sur ${objectives.total}`, 'objectifs nationaux déclinés'],
    [
      String(coverage.idle.length),
      coverage.idle.length < 2 ? 'programme régional ne décline rien' : 'programmes régionaux ne déclinent rien',
    ],
  ] as const
  return (
    <dl className="severity-counts">
      {figures.map(([value, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Idle({ coverage: { plan, idle, region }, query }: { coverage: RegionCoverage; query: string }) {
  if (!plan) return null
  return (
    <Section title="Programmes régionaux qui ne déclinent rien">
      {idle.length === 0 ? (
        <p className="muted">
          Chaque programme du plan de la région {region.name} décline au moins un axe ou un objectif.
        </p>
      ) : (
        <ul className="idle">
          {idle.map(({ id, title, part, actions }) => (
            <li key={id}>
              <Link href={routes.programme(id, query)} prefetch={false}>
                {title}
              </Link>
              <span className="muted">
                {part} · {plural(actions, 'action')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
