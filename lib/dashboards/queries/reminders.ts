import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { horizons, type Reminder, type Reminders } from '@/lib/notices/digest'
import { planQuery } from '@/lib/plan/address'
import { actionName } from '@/lib/plan/model'
import type { DueAction } from '../model'
import { planWork } from './plan-work'

/** What stands before a person on a day, as the home page shows it, in the words of a mail. Null where they have no plan. */
export async function remindersOf(person: CurrentUser, day: CivilDate): Promise<Reminders | null> {
  const work = await planWork(person, day)
  if (!work) return null
  const { plan, actor, on, late, soon } = work
  const where = { plan: plan.code, ...(actor === null ? {} : { actor }) }
  const week = { from: on, to: addDays(on, horizons.week), open: true } as const
  return {
    plan: plan.title,
    late: late.map(toReminder),
    soon: soon.map(toReminder),
    links: {
      late: routes.plan(planQuery({ ...where, late: true })),
      week: routes.plan(planQuery({ ...where, ...week })),
    },
  }
}

function toReminder(action: DueAction): Reminder {
  return { day: action.to, what: `${actionName(action)} (${action.programme})` }
}
