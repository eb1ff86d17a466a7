import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { type DeclinedBy, type DeclineFormModel, type Decliner, targetKey, targetOf } from '../declination'
import { axesOf } from '../national'
import { canDecline } from '../policy'
import { actionOnDay } from './action'
import { declinationsOn } from './declinations'
import { nationalThemes } from './national'
import type { PlanHead } from './plans'
import { programmeOnDay } from './programme'

/** What a programme or an action declines on a day, in the order of the national plan. The caller has read the plan. */
export async function declinedBy(
  user: CurrentUser,
  plan: PlanHead,
  source: Decliner,
  on: CivilDate,
): Promise<DeclinedBy> {
  const [declinations, themes] = await Promise.all([
    declinationsOn(db(), on, { planId: plan.id }),
    nationalThemes(user, on),
  ])
  const own = declinations.filter((one) => one.source.id === source.id)
  const targets = axesOf(themes).flatMap(({ theme, axis }) =>
    own
      .filter((one) => one.axisId === axis.id)
      .map((one) => ({
        ...one,
        theme,
        axis,
        objective: axis.objectives.find(({ id }) => id === one.objectiveId)?.title ?? null,
      })),
  )
  return { source, regional: plan.level === 'regional', targets, mayDecline: canDecline(user, plan) }
}

/** What the form of declinations opens with: the programme or action of today, the national plan, and what is declined now. */
export async function declineForm(
  user: CurrentUser,
  { kind, id }: Decliner,
  day: CivilDate,
): Promise<DeclineFormModel> {
  const read = kind === 'programme' ? await programmeOnDay(user, id, day) : await actionOnDay(user, id, day)
  if (!canDecline(user, read.plan)) throw new AppError('OUT_OF_PERIMETER')
  const [declinations, themes] = await Promise.all([
    declinationsOn(db(), read.on, { planId: read.plan.id }),
    nationalThemes(user, day),
  ])
  const own = declinations.filter((one) => one.source.id === id)
  return {
    source: { kind, id },
    plan: read.plan,
    place: read.place,
    name: 'row' in read ? read.row.title : read.node.title,
    themes,
    shown: own.map((one) => targetKey(targetOf(one))),
  }
}
