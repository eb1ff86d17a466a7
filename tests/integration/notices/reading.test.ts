import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'
import { noticePage, noticesPerPage, unreadCount } from '@/lib/dashboards/queries/notices'
import { markAllRead, markRead } from '@/lib/notices/commands/mark-read'
import { notify } from '@/lib/notices/commands/notify'
import type { NoticeToSend } from '@/lib/notices/model'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, anAction } from '@/tests/support/plan-factories'

const tell = (user: CurrentUser, fact: Partial<NoticeToSend> = {}) =>
  db().$transaction((tx) =>
    notify(tx, [user.id], { kind: 'work', key: randomUUID(), sentence: 'Fichier prêt.', href: '/taches', ...fact }),
  )

const sentences = async (user: CurrentUser, unread = false, page = 1) =>
  (await noticePage(user, { unread, page })).days.flatMap((day) => day.lines.map((line) => line.sentence))

describe('what a person reads of what they were told', () => {
  test('an action of a plan that is no longer theirs is not spoken of, not even counted', async () => {
    const officer = await aUser('ars_officer')
    const action = await anAction(await aChantier(), { deadlines: '31/12/2017' })
    await tell(officer, { kind: 'plan', sentence: 'L’action 1 change.', href: routes.action(action) })
    expect(await sentences(officer)).toEqual(['L’action 1 change.'])
    const moved = { ...officer, regionCode: '02' }
    expect(await sentences(moved)).toEqual([])
    expect(await unreadCount(moved)).toBe(0)
    expect(await sentences({ ...officer, role: 'iraps_member' })).toEqual([])
  })

  test('an object that is gone is not spoken of', async () => {
    const officer = await aUser('ars_officer')
    await tell(officer, { kind: 'plan', href: routes.action(randomUUID()) })
    await tell(officer, { kind: 'plan', href: routes.plan('?plan=inconnu') })
    expect(await unreadCount(officer)).toBe(0)
  })

  test('a comment told to one side is not shown to who changed side, though the action still opens', async () => {
    const officer = await aUser('ars_officer')
    const action = await anAction(await aChantier(), { deadlines: '31/12/2017' })
    await tell(officer, { kind: 'comment', sentence: 'Un commentaire de l’ARS.', href: routes.action(action) })
    expect(await unreadCount(officer)).toBe(1)
    expect(await unreadCount({ ...officer, role: 'dcgdr' })).toBe(0)
  })

  test('a page without an object is shown while role and perimeter are what they were', async () => {
    const officer = await aUser('ars_officer')
    await tell(officer)
    expect(await unreadCount(officer)).toBe(1)
    expect(await unreadCount({ ...officer, establishments: ['970100001'] })).toBe(0)
  })

  test('somebody else’s notice cannot be opened; one’s own is read from then on, once', async () => {
    const [officer, other] = [await aUser('ars_officer'), await aUser('ars_officer')]
    await tell(officer)
    const { id } = await db().notice.findFirstOrThrow({ where: { userId: officer.id } })
    await expect(markRead(other, { id })).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    expect(await markRead(officer, { id })).toEqual({ href: '/taches' })
    const { readAt } = await db().notice.findUniqueOrThrow({ where: { id } })
    await markRead(officer, { id })
    expect((await db().notice.findUniqueOrThrow({ where: { id } })).readAt).toEqual(readAt)
    expect(await sentences(officer, true)).toEqual([])
    expect(await sentences(officer)).toEqual(['Fichier prêt.'])
  })

  test('marking all as read leaves what arrived since the page was shown', async () => {
    const officer = await aUser('ars_officer')
    await tell(officer, { sentence: 'Vue.' })
    const { newest } = await noticePage(officer, { unread: true, page: 1 })
    await db().notice.create({
      data: {
        ...{ userId: officer.id, kind: 'work', key: 'apres', sentence: 'Arrivée depuis.', href: '/taches' },
        createdAt: new Date((newest?.getTime() ?? 0) + 1),
      },
    })
    expect(await markAllRead(officer, { until: newest?.toISOString() ?? '' })).toEqual({ count: 1 })
    expect(await sentences(officer, true)).toEqual(['Arrivée depuis.'])
  })

  test('comes by pages, none repeated, each under its day', async () => {
    const officer = await aUser('ars_officer')
    for (let one = 0; one <= noticesPerPage; one += 1) await tell(officer, { sentence: `Fait ${one}` })
    const [first, second] = [await sentences(officer), await sentences(officer, false, 2)]
    expect([first.length, second.length]).toEqual([noticesPerPage, 1])
    expect(new Set([...first, ...second]).size).toBe(noticesPerPage + 1)
    expect(await sentences(officer, false, 3)).toEqual([])
  })
})
