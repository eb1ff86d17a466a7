import type { CivilDate } from '@/lib/core/civil-date'
import type { Balance, JudgementView } from '@/lib/plan/judgement'
import type { ActionRow } from '@/lib/plan/tree'

export type ReviewedProgrammeView = {
  id: string
  title: string
  balance: Balance
  answers: readonly JudgementView[]
  actions: readonly { row: ActionRow; answers: readonly JudgementView[] }[]
}

/** A year of a plan as it is judged, as the screen shows it. */
export type ReviewView = {
  year: number
  on: CivilDate
  balance: Balance
  parts: readonly { id: string; title: string; balance: Balance; programmes: readonly ReviewedProgrammeView[] }[]
  mayJudge: boolean
  /** The plan is clos: what was judged stays. */
  closed: boolean
}
