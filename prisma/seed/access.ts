import { changeAccount, deactivate, reactivate } from '@/lib/accounts/commands/change-account'
import { invite } from '@/lib/accounts/commands/invite'
import { openAccess, recordFailure } from '@/lib/accounts/commands/sign-in'
import { transferDelegations } from '@/lib/accounts/commands/transfer-delegations'
import type { CurrentUser, Role } from '@/lib/accounts/model'
import { accountForSignIn, userForPolicy } from '@/lib/accounts/queries/sign-in'
import { recordRefusal } from '@/lib/accounts/refusals'
import { recordEvent } from '@/lib/audit/commands'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const day = (date: string) => date as CivilDate
const address = '192.0.2.18'

/** Invented persons whose access is not open, one of each kind, and what the journal tells of accesses. Loading again changes nothing. */
export async function seedAccess(db: Db): Promise<void> {
  const admin = await demoPerson(db, 'regional_admin')
  if (!(await known(db, 'partie@demo.example'))) await onStoryDay(day('2018-06-13'), () => deactivated(admin))
  if (!(await known(db, 'stage.fini@demo.example'))) await onStoryDay(day('2018-06-13'), () => ended(admin))
  if (!(await known(db, 'direction.partie@demo.example')))
    await onStoryDay(day('2018-06-13'), () => takenOver(db, admin))
  if (!(await known(db, 'invite@demo.example'))) {
    await onStoryDay(day('2018-06-14'), () => refusals(db))
    // On the real clock: the link of the mail must still open.
    await invite(admin, access('invite@demo.example', 'Morgan Ébauche (fictif)', 'crc3a_member'))
  }
}

function known(db: Db, email: string) {
  return db.user.findUnique({ where: { email }, select: { id: true } })
}

function access(email: string, name: string, role: Role, accessEndsOn: CivilDate | null = null) {
  return { email, name, role, regionCode: '01', bodyId: null, establishments: [], accessEndsOn }
}

async function deactivated(admin: CurrentUser): Promise<void> {
  const { id } = await invite(admin, access('partie@demo.example', 'Jo Canevas (fictif)', 'ars_officer'))
  await deactivate(admin, { id, reason: 'Congé de formation (motif fictif)' })
  await reactivate(admin, { id, reason: 'Retour avancé (motif fictif)' })
  await deactivate(admin, { id, reason: 'A quitté l’agence le 8 juin 2018 (motif fictif)' })
}

async function ended(admin: CurrentUser): Promise<void> {
  const email = 'stage.fini@demo.example'
  const kept = access(email, 'Eden Brouillon (fictif)', 'dcgdr', day('2018-05-31'))
  const { id } = await invite(admin, { ...kept, accessEndsOn: day('2018-12-31') })
  const { email: _, ...changed } = kept
  await changeAccount(admin, { ...changed, id, lockVersion: 1 })
}

/** A director who left: somebody answers for the delegate of the establishment. */
async function takenOver(db: Db, admin: CurrentUser): Promise<void> {
  const perimeter = { establishments: ['979999034'] }
  const leaving = {
    ...access('direction.partie@demo.example', 'Sam Épure (fictif)', 'establishment_director'),
    ...perimeter,
  }
  const { id } = await invite(admin, leaving)
  const director = await userForPolicy(db, id)
  if (!director) return
  const delegate = access('delegue.repris@demo.example', 'Lou Calque (fictif)', 'establishment_delegate')
  await invite(director, { ...delegate, ...perimeter })
  await deactivate(admin, { id, reason: 'A quitté l’établissement (motif fictif)' })
  await transferDelegations(admin, { fromId: id, toId: admin.id, reason: 'Intérim de la direction (motif fictif)' })
}

/** Doors that stayed shut, and one that opened. */
async function refusals(db: Db): Promise<void> {
  const director = await demoPerson(db, 'establishment_director')
  const neighbour = await demoPerson(db, 'ars_officer', '02')
  await recordRefusal(director, { type: 'route', id: '/plan' }, 'OUT_OF_PERIMETER')
  await recordRefusal(director, { type: 'route', id: '/administration/journal' }, 'OUT_OF_PERIMETER')
  await recordRefusal(neighbour, { type: 'route', id: '/api/v1/plans/guadeloupe-2016-2019' }, 'OUT_OF_PERIMETER')
  await recordFailure(null, 'wrong-password', address)
  const account = await accountForSignIn('iraps@demo.example')
  if (!account) return
  await recordFailure(account, 'wrong-password', address)
  await recordPassword(db, account)
  await openAccess(account, address, 'password')
}

/** The forgotten password of a person, as the journal tells it: the demo password itself stays. */
async function recordPassword(
  db: Db,
  { id, name, role, regionCode }: { id: string; name: string; role: Role; regionCode: string | null },
) {
  const object = { type: 'account', id, name } as const
  await db.$transaction(async (tx) => {
    const visitor = { id: null, name: 'Visiteur', role: null }
    await recordEvent(tx, visitor, { type: 'account.password-reset-asked', object, regionCode })
    await recordEvent(tx, { id, name, role }, { type: 'account.password-chosen', object, regionCode })
  })
}
