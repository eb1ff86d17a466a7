import { type CoverageState, coverageStates } from '@/lib/plan/coverage'

/** Declined or not, by shape, word and colour; shapes are in national.css. */
export function CoverageMark({ state }: { state: CoverageState }) {
  return (
    <span className="state" data-s={state}>
      {coverageStates[state]}
    </span>
  )
}
