import 'server-only'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { insidePlan, planPeriod } from '../model'
import { avenantContent } from '../queries/avenant-content'
import { inForce } from '../queries/in-force'
import type { StoredAvenant } from './held-avenant'
import type { HeldAction, StoredVersion } from './stored-action'
import { invalid } from './tell-structure'

type Held = { action: HeldAction; version: StoredVersion; avenant: StoredAvenant | null }

/** Refuses a number that another action of the chantier holds, in the plan as it reads or as the avenant would leave it. */
export async function refuseTakenNumber(tx: Tx, { action, version, avenant }: Held, number: string): Promise<void> {
  const rows = avenant
    ? (await avenantContent(tx, avenant)).content.actions
    : await tx.actionVersion.findMany({
        where: { chantierId: version.chantierId, ...inForce(insidePlan(await today(tx), planPeriod(action.plan))) },
        select: { actionId: true, chantierId: true, number: true, title: true },
      })
  const holder = rows.find(
    (one) => one.chantierId === version.chantierId && one.actionId !== action.id && one.number === number,
  )
  if (holder) throw invalid('number', `Le chantier a déjà une action ${number} : « ${holder.title} ».`)
}
