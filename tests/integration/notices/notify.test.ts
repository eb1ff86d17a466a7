import { describe, expect, test } from 'vitest'
import { notify } from '@/lib/notices/commands/notify'
import { type NoticeToSend, noticeKinds } from '@/lib/notices/model'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'

const ready: NoticeToSend = { kind: 'work', key: 'export:1', sentence: 'Votre export est prêt.', href: '/exports' }

describe('a fact told to people', () => {
  test('reaches each of them once, however often it is told', async () => {
    const [officer, partner] = [await aUser('ars_officer'), await aUser('dcgdr')]
    await db().$transaction((tx) => notify(tx, [officer.id, partner.id, officer.id], ready))
    await db().$transaction((tx) => notify(tx, [officer.id], ready))
    const told = await db().notice.findMany({ where: { userId: { in: [officer.id, partner.id] } } })
    expect(told.map((one) => [one.sentence, one.readAt])).toEqual([
      [ready.sentence, null],
      [ready.sentence, null],
    ])
  })

  test('has a kind that a person can choose', () => expect(Object.keys(noticeKinds)).toContain(ready.kind))
})
