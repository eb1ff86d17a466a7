import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { canReadAccount } from '@/lib/accounts/policy'
import { type NoticeGate, type NoticeLine, perimeterOf } from '@/lib/notices/model'
import { canReadPlan } from '@/lib/plan/policy'
import { db } from '@/lib/server/db'
import { type NoticeObject, noticeObject } from '../notice-object'

type Judged = { line: Pick<NoticeLine, 'kind' | 'perimeter'>; object: NoticeObject }

/**
 * Asks, for each notice, the policy of the object it leads to, as stored now: an access that changed hides what it no longer
 * opens, and an object that is gone is not spoken of. A comment may be private to one's side, and a page without an
 * object of an earlier room (an import, a list) has no policy asked here: those are shown only while role and perimeter are what they were when the fact was told.
 */
export const noticeGate: NoticeGate = async (user, lines) => {
  const judged = lines.map((line) => ({ line, object: noticeObject(line.href) }))
  const open = await openObjects(user, judged)
  const held = perimeterOf(user)
  return judged
    .filter(({ line, object }) => {
      const same = line.perimeter === '' || line.perimeter === held
      if (line.kind === 'comment' && !same) return false
      return object.type === 'other' ? same : open.has(keyOf(object))
    })
    .map(({ line }) => line)
}

function keyOf(object: NoticeObject): string {
  return object.type === 'other' ? '' : `${object.type}:${'id' in object ? object.id : object.code}`
}

async function openObjects(user: CurrentUser, judged: readonly Judged[]): Promise<Set<string>> {
  const named = (type: string) =>
    judged.flatMap(({ object }) =>
      object.type === type && object.type !== 'other' ? ['id' in object ? object.id : object.code] : [],
    )
  const found = await Promise.all([
    plansOfActions(user, named('action')),
    plansOfProgrammes(user, named('programme')),
    plansByCode(user, named('plan')),
    accounts(user, named('account')),
  ])
  return new Set(found.flat())
}

const plan = { select: { level: true, regionCode: true } } as const

async function plansOfActions(user: CurrentUser, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db().action.findMany({ where: { id: { in: [...ids] } }, select: { id: true, plan } })
  return rows.filter((row) => canReadPlan(user, row.plan)).map(({ id }) => `action:${id}`)
}

async function plansOfProgrammes(user: CurrentUser, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db().programme.findMany({ where: { id: { in: [...ids] } }, select: { id: true, plan } })
  return rows.filter((row) => canReadPlan(user, row.plan)).map(({ id }) => `programme:${id}`)
}

async function plansByCode(user: CurrentUser, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const select = { code: true, ...plan.select }
  const rows = await db().plan.findMany({ where: { code: { in: [...codes] } }, select })
  return rows.filter((row) => canReadPlan(user, row)).map(({ code }) => `plan:${code}`)
}

async function accounts(user: CurrentUser, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const select = { id: true, role: true, regionCode: true, establishments: { select: { finess: true } } } as const
  const rows = await db().user.findMany({ where: { id: { in: [...ids] } }, select })
  return rows
    .map((row) => ({ ...row, establishments: row.establishments.map((one) => one.finess) }))
    .filter((row) => canReadAccount(user, row))
    .map(({ id }) => `account:${id}`)
}
