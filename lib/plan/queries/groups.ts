import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { eventsOf } from '@/lib/audit/queries'
import { allOf } from '@/lib/core/all-of'
import { addDays, type CivilDate, fromDatabaseDate, startOfParisDay, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/uuid'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { type GroupHead, type SheetView, type SteeringBody, steeringBodies } from '../groups'
import { canEditAction, canReadPlan, canWriteSheet, type PlanResource } from '../policy'
import { pilotChoices, pilotColumns, toPilot } from './pilots'
import { planById } from './plans'

const sheetColumns = {
  id: true,
  on: true,
  addressee: true,
  meteo: true,
  text: true,
  byName: true,
  at: true,
} satisfies Prisma.ProgressSheetSelect

const headColumns = {
  id: true,
  name: true,
  programmes: {
    select: {
      programmeId: true,
      programme: { select: { versions: { orderBy: { validFrom: 'desc' }, take: 1, select: { title: true } } } },
    },
  },
  pilots: { select: pilotColumns, orderBy: { side: 'asc' } },
  states: { orderBy: { id: 'desc' }, take: 1, select: { ended: true, on: true, reason: true } },
  sheets: { orderBy: [{ on: 'desc' }, { at: 'desc' }], select: sheetColumns },
} satisfies Prisma.WorkingGroupSelect

type HeadRow = Prisma.WorkingGroupGetPayload<{ select: typeof headColumns }>

function toHead({ programmes, pilots, states: [state], sheets, ...row }: HeadRow): GroupHead {
  const [last] = sheets.map(toSheet)
  return {
    ...row,
    programmes: programmes.map(({ programmeId, programme }) => ({
      id: programmeId,
      title: programme.versions[0]?.title ?? '',
    })),
    pilots: pilots.map(toPilot),
    ended: state?.ended ? { on: fromDatabaseDate(state.on), reason: state.reason } : null,
    lastSheet: last ?? null,
  }
}

function toSheet({ addressee, on, ...row }: HeadRow['sheets'][number]): SheetView {
  return { ...row, on: fromDatabaseDate(on), addressee: isSteeringBody(addressee) ? addressee : 'crc3a' }
}

function isSteeringBody(word: string): word is SteeringBody {
  return Object.hasOwn(steeringBodies, word)
}

/** The working groups of a plan, those at work first, by name. Refuses a plan that is not the person's to read. */
export async function groupsOf(user: CurrentUser, plan: PlanResource & { id: string }): Promise<GroupHead[]> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  return heads({ planId: plan.id })
}

/** The working groups of a programme created up to a civil day, their end and their fiches of that day; the caller has read the programme. Who is in a group is kept as of today only. */
export function groupsOfProgramme(programmeId: string, on: CivilDate): Promise<GroupHead[]> {
  const created = { createdAt: { lt: startOfParisDay(addDays(on, 1)) } }
  return heads({ programmes: { some: { programmeId } }, ...created }, { on: { lte: toDatabaseDate(on) } })
}

async function heads(where: Prisma.WorkingGroupWhereInput, said: { on?: { lte: Date } } = {}): Promise<GroupHead[]> {
  const { states, sheets } = headColumns
  const select = { ...headColumns, states: { ...states, where: said }, sheets: { ...sheets, where: said } }
  const rows = await db().workingGroup.findMany({ where, select, orderBy: { name: 'asc' } })
  return rows.map(toHead).toSorted((a, b) => Number(a.ended !== null) - Number(b.ended !== null))
}

const pageColumns = {
  ...headColumns,
  planId: true,
  lockVersion: true,
  letterOn: true,
  letterReference: true,
  objectives: true,
  members: { select: { body: { select: { id: true, name: true } } }, orderBy: { body: { name: 'asc' } } },
} satisfies Prisma.WorkingGroupSelect

/** Everything the page of a working group shows. Refuses what is unknown or out of the person's perimeter. */
export async function groupPage(user: CurrentUser, id: string, day: CivilDate) {
  const row = isUuid(id) ? await db().workingGroup.findUnique({ where: { id }, select: pageColumns }) : null
  if (!row) throw new AppError('OUT_OF_PERIMETER')
  const plan = await planById(user, row.planId, day)
  const { members, letterOn, letterReference, objectives, lockVersion } = row
  const head = toHead(row)
  const pilotUserIds = head.pilots.flatMap(({ userId }) => userId ?? [])
  const memberBodyIds = members.map(({ body }) => body.id)
  const answers = await allOf({
    events: eventsOf(user, 'group', id),
    choices: pilotChoices(user, plan),
    programmeChoices: programmesOfPlan(plan.id),
  })
  return {
    ...head,
    ...answers,
    plan,
    day,
    lockVersion,
    sheets: row.sheets.map(toSheet),
    members: members.map(({ body }) => body),
    letter: { on: letterOn && fromDatabaseDate(letterOn), reference: letterReference, objectives },
    mayEdit: canEditAction(user, plan),
    mayWrite: canWriteSheet(user, { ...plan, pilotUserIds, memberBodyIds }),
  }
}

/** The programmes of a plan as the choices of a list, in the order of the plan. */
export async function programmesOfPlan(planId: string): Promise<{ value: string; label: string }[]> {
  const rows = await db().programmeVersion.findMany({
    where: { programme: { planId }, validTo: null },
    select: { programmeId: true, title: true },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ programmeId, title }) => ({ value: programmeId, label: title }))
}
