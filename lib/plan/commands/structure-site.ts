import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { type ChangeRow, objectIdOf } from '../content-overlay'
import { insidePlan, type PlanObject, planPeriod } from '../model'
import { canEditAction, needsAvenant } from '../policy'
import { allParts, avenantContent } from '../queries/avenant-content'
import { planContent, type StoredContent } from '../queries/plan-content'
import { preparedAvenant, type StoredAvenant } from './held-avenant'
import { type HeldPlan, holdOpenPlan } from './stored-action'

/** Where changes are written: through a prepared avenant, or as corrections of a plan that is not arrêté. */
export type Site = {
  user: CurrentUser
  plan: HeldPlan
  avenant: StoredAvenant | null
  /** Day the content is read on: the avenant's, else the day people live in, inside the plan. */
  on: CivilDate
  today: CivilDate
  at: Date
  /** What the plan says there, with what the avenant already prepares. */
  content: StoredContent
  changes: ChangeRow[]
}

/** Opens a plan to changes of structure, held until the end of the transaction. Refuses who may not, a closed plan, and an arrêté plan without a prepared avenant. */
export async function openSite(
  tx: Tx,
  user: CurrentUser,
  { planId, avenantId }: { planId: string; avenantId: string | null },
): Promise<Site> {
  const plan = await holdOpenPlan(tx, user, planId, 'update')
  if (!canEditAction(user, plan)) throw new AppError('FORBIDDEN')
  const avenant = avenantId === null ? null : await preparedAvenant(tx, planId, avenantId)
  if (avenant === null && needsAvenant(plan.status))
    throw new AppError('INVALID_INPUT', {
      message:
        'Le plan est arrêté : préparez d’abord un avenant, ce changement en fera partie. Rien n’a été enregistré.',
    })
  const day = await today(tx)
  const on = avenant?.effectiveOn ?? insidePlan(day, planPeriod(plan))
  const { content, changes } = avenant
    ? await avenantContent(tx, avenant)
    : { content: { ...(await planContent(tx, planId, on)), parts: await allParts(tx, planId) }, changes: [] }
  return { user, plan, avenant, on, today: day, at: await now(tx), content, changes }
}

const lists = { programme: 'programmes', chantier: 'chantiers', action: 'actions' } as const
type RowOf = {
  programme: StoredContent['programmes'][number]
  chantier: StoredContent['chantiers'][number]
  action: StoredContent['actions'][number]
}

/** The row of a thing on the site; refused when the plan does not hold it that day. */
export function rowOf<Kind extends PlanObject>(site: Site, kind: Kind, id: string): RowOf[Kind] {
  const rows: readonly RowOf[PlanObject][] = site.content[lists[kind]]
  const row = rows.find((one) => objectIdOf(one) === id)
  if (!row)
    throw new AppError('INVALID_INPUT', {
      message:
        'Cet élément n’est pas, ou n’est plus, dans le plan à cette date ; rechargez la page. Rien n’a été enregistré.',
    })
  return row as RowOf[Kind]
}
