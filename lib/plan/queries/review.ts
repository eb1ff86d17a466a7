import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { addDays, type CivilDate, startOfParisDay } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { type Attained, type Balance, balanceOf, type JudgementView, judgementDay } from '../judgement'
import { planPeriod } from '../model'
import { canJudge } from '../policy'
import { type ActionRow, actionsUnder, type PlanNode } from '../tree'
import { answersOfYear } from './judgements'
import { planTree } from './plan-tree'
import type { PlanHead } from './plans'

export type ReviewedAction = { row: ActionRow; answers: readonly JudgementView[] }
export type ReviewedProgramme = {
  id: string
  title: string
  part: string
  balance: Balance
  /** The judgement of the programme itself. */
  answers: readonly JudgementView[]
  actions: readonly ReviewedAction[]
}

export type Review = {
  year: number
  /** The actions counted are those in force on this day. */
  on: CivilDate
  balance: Balance
  parts: readonly { id: string; title: string; balance: Balance; programmes: readonly ReviewedProgramme[] }[]
  mayJudge: boolean
  /** The plan is clos: what was judged stays. */
  closed: boolean
}

/** A year of a plan as it is judged: every programme with its actions in force at the end of that year, and what is still to judge. */
export async function reviewOf(user: CurrentUser, plan: PlanHead, year: number, today: CivilDate): Promise<Review> {
  const on = insidePlan(judgementDay(year, today), plan)
  const tree = await planTree(user, plan, on)
  const programmes = tree.flatMap((part) => part.children.map(({ id }) => id))
  const answers = await answersOfYear([...programmes, ...actionsUnder(tree).map(({ id }) => id)], year)
  const of = (id: string) => answers.get(id) ?? []
  const balanceUnder = (nodes: readonly PlanNode[]) =>
    balanceOf(actionsUnder(nodes).map(({ id }) => of(id)[0]?.attained ?? null))
  return {
    year,
    on,
    balance: balanceUnder(tree),
    parts: tree.map((part) => ({
      id: part.id,
      title: part.title,
      balance: balanceUnder([part]),
      programmes: part.children.map((programme) => ({
        id: programme.id,
        title: programme.title,
        part: part.title,
        balance: balanceUnder([programme]),
        answers: of(programme.id),
        actions: actionsUnder([programme]).map((row) => ({ row, answers: of(row.id) })),
      })),
    })),
    mayJudge: canJudge(user, plan),
    closed: plan.status === 'clos',
  }
}

function insidePlan(day: CivilDate, plan: PlanHead): CivilDate {
  const { from, to } = planPeriod(plan)
  if (day < from) return from
  return day > to ? to : day
}

/** The balance of each year for some actions, latest year first, as judged up to a civil day; the caller has read them. */
export async function balancesOf(
  actionIds: readonly string[],
  years: readonly number[],
  until: CivilDate,
): Promise<{ year: number; balance: Balance }[]> {
  const rows = await db().yearlyJudgement.findMany({
    where: { actionId: { in: [...actionIds] }, at: { lt: startOfParisDay(addDays(until, 1)) } },
    orderBy: { id: 'desc' },
    distinct: ['actionId', 'year'],
    select: { actionId: true, year: true, attained: true },
  })
  const last = new Map<string, Attained>(rows.map((row) => [`${row.actionId} ${row.year}`, row.attained]))
  return years.map((year) => ({ year, balance: balanceOf(actionIds.map((id) => last.get(`${id} ${year}`) ?? null)) }))
}
