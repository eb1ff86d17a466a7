import 'server-only'
import { addDays, type CivilDate, startOfParisDay } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { groupBy } from '../group-by'
import type { JudgedYear, JudgementView } from '../judgement'

type Subject = { actionId: string } | { programmeId: string }

const select = {
  id: true,
  year: true,
  attained: true,
  onTime: true,
  progress: true,
  byName: true,
  at: true,
  actionId: true,
  programmeId: true,
} as const

/** The years judged of an action or a programme, latest first, each with all the answers given up to a civil day; the caller has read it. */
export async function judgementsOf(subject: Subject, on: CivilDate): Promise<JudgedYear[]> {
  const rows = await db().yearlyJudgement.findMany({
    where: { ...subject, at: { lt: startOfParisDay(addDays(on, 1)) } },
    select,
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
  })
  const years = groupBy(rows, (row) => String(row.year))
  return [...years].map(([year, answers]) => ({ year: Number(year), answers: answers.map(toView) }))
}

/** The answers of a year for many actions and programmes at once, latest first, by id of what was judged. */
export async function answersOfYear(ids: readonly string[], year: number): Promise<Map<string, JudgementView[]>> {
  const of = { in: [...ids] }
  const rows = await db().yearlyJudgement.findMany({
    where: { year, OR: [{ actionId: of }, { programmeId: of }] },
    select,
    orderBy: { id: 'desc' },
  })
  const answers = groupBy(rows, (row) => row.actionId ?? row.programmeId ?? '')
  return new Map([...answers].map(([id, list]) => [id, list.map(toView)]))
}

/** The last answer of a year for every action of a plan, by action; asked by the plan, since one query cannot name 20 000 ids. The caller has read the plan. */
export async function lastAnswersOfPlan(planId: string, year: number): Promise<Map<string, JudgementView>> {
  const rows = await db().yearlyJudgement.findMany({
    where: { year, action: { planId } },
    select,
    orderBy: { id: 'asc' },
  })
  return new Map(rows.map((row) => [row.actionId ?? '', toView(row)]))
}

type Row = Prisma.YearlyJudgementGetPayload<{ select: typeof select }>

function toView({ id, attained, onTime, progress, byName, at }: Row): JudgementView {
  return { id: String(id), attained, onTime, progress, byName, at }
}
