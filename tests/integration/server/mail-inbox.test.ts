import { describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import { developmentInbox, isInboxOpen } from '@/lib/server/mail-inbox'

const world = (name: string) => db().world.upsert({ where: { id: 1 }, create: { id: 1, name }, update: { name } })
const write = (to: string, subject: string) =>
  db().$transaction((tx) => sendMail(tx, { to, subject, text: 'http://localhost:3000/mot-de-passe/x' }))

describe('the inbox of an application without a mail server', () => {
  test('keeps the mails, newest first, and finds those of one address', async () => {
    await world('demo')
    await write('ana@exemple.fr', 'Premier')
    await write('bob@exemple.fr', 'Second')
    expect((await developmentInbox(null))?.map(({ subject }) => subject)).toEqual(['Second', 'Premier'])
    expect((await developmentInbox(null, 'ANA@'))?.map(({ subject }) => subject)).toEqual(['Premier'])
    expect(await db().$queryRaw`select id from pgboss.job where name = 'mail'`).toEqual([])
  })

  test('is open to anybody in the demo world, to the national administrator alone elsewhere', async () => {
    await world('demo')
    expect(await isInboxOpen(null)).toBe(true)
    await world('empty')
    expect(await isInboxOpen({ role: 'national_admin' })).toBe(true)
    for (const reader of [null, { role: 'regional_admin' }, { role: 'ars_officer' }])
      expect(await developmentInbox(reader)).toBeNull()
  })

  test('is closed to everybody once a mail server is set', async () => {
    await world('demo')
    vi.resetModules()
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:2525')
    const { isInboxOpen: isOpen } = await import('@/lib/server/mail-inbox')
    expect(await isOpen(null)).toBe(false)
    expect(await isOpen({ role: 'national_admin' })).toBe(false)
    vi.unstubAllEnvs()
  })
})
