import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { notify } from '@/lib/notices/commands/notify'
import { now } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'

type About = { actionId: string; name: string; endsOn: CivilDate }

/** Tells who had said an occurrence done that somebody else took their word back. */
export async function tellTakenBack(
  tx: Tx,
  user: CurrentUser,
  { actionId, name, endsOn }: About,
  before: { byUserId: string | null },
): Promise<void> {
  if (before.byUserId === null || before.byUserId === user.id) return
  await notify(tx, [before.byUserId], {
    kind: 'plan',
    key: `occurrence-taken-back:${actionId}:${endsOn}:${(await now(tx)).toISOString()}`,
    sentence: `${user.name} est revenu sur votre déclaration de l’échéance finissant le ${formatDate(endsOn)}, ${name}.`,
    href: routes.action(actionId),
  })
}
