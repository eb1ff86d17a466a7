import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { startJobs, stopJobs } from '@/lib/server/jobs/start'
import { sendMail } from '@/lib/server/mail'

const received: ParsedMail[] = []
/** What the server answers to the next messages, in order; null accepts. */
const answers: (number | null)[] = []

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    simpleParser(stream).then((mail) => {
      const code = answers.shift() ?? null
      if (code === null) received.push(mail)
      callback(code === null ? null : Object.assign(new Error('réponse du serveur'), { responseCode: code }))
    }, callback)
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Pilotage Éprouvé <gdr@exemple.fr>' })
  await startJobs([])
})
afterAll(async () => {
  await stopJobs()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(() => {
  received.length = 0
  answers.length = 0
})

const outbox = (subject: string) => db().outgoingMail.findFirstOrThrow({ where: { subject } })
const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 100 })
const hurry = (id: string) =>
  db().$executeRaw`update pgboss.job set start_after = now() where id = ${id}::uuid and state = 'retry'`

function write(subject: string, to = 'agent@ars.exemple.fr'): Promise<string> {
  const text = 'Bonjour,\n\nVotre accès est prêt : http://localhost:3000/mot-de-passe/abc\n'
  return db().$transaction((tx) => sendMail(tx, { to, subject, text }))
}

describe('a mail', () => {
  test('reaches its reader with its accents and its link, and is dated in the outbox', async () => {
    const subject = 'Échéances en retard : 3 actions de l’OMEDIT à vérifier d’ici au 15 août'
    await write(subject)
    await until(async () => expect((await outbox(subject)).sentAt).not.toBeNull())
    const [mail] = received
    expect(mail?.subject).toBe(subject)
    expect(mail?.text).toContain('Votre accès est prêt : http://localhost:3000/mot-de-passe/abc')
    expect(mail?.from?.text).toContain('Pilotage Éprouvé')
    expect(mail?.messageId).toBe(`<${(await outbox(subject)).id}@pilotage-gdr>`)
  })

  test('is tried again after a passing refusal, with the reason kept meanwhile', async () => {
    answers.push(451)
    await write('Réessai')
    await until(async () => expect((await outbox('Réessai')).attempts).toBe(1))
    const first = await outbox('Réessai')
    expect(first.lastError).toMatch(/451/)
    expect(first.sentAt).toBeNull()
    await hurry(first.id)
    await until(async () => expect((await outbox('Réessai')).sentAt).not.toBeNull())
    expect(await outbox('Réessai')).toMatchObject({ attempts: 2, lastError: null })
    expect(received).toHaveLength(1)
  })

  test('refused for good is kept with the reason, and not tried again', async () => {
    answers.push(550)
    await write('Adresse inconnue')
    await until(async () => expect((await outbox('Adresse inconnue')).lastError).toMatch(/550/))
    const { id, sentAt } = await outbox('Adresse inconnue')
    expect(sentAt).toBeNull()
    const queued = await db().$queryRaw`select state::text from pgboss.job where id = ${id}::uuid`
    expect(queued).toEqual([{ state: 'completed' }])
  })

  test('of a command that fails is not sent', async () => {
    const command = db().$transaction(async (tx) => {
      await sendMail(tx, { to: 'a@b.fr', subject: 'Jamais écrit', text: 'x' })
      throw new AppError('CONFLICT')
    })
    await expect(command).rejects.toThrow(AppError)
    expect(await db().outgoingMail.count({ where: { subject: 'Jamais écrit' } })).toBe(0)
  })

  test('cannot carry another header or another reader', async () => {
    await expect(write('Objet\r\nBcc: autre@exemple.fr')).rejects.toThrow('L’objet du courriel n’est pas valable')
    for (const to of ['a@b.fr\nBcc: c@d.fr', 'a@b.fr, c@d.fr', '"x" <a@b.fr>', 'sans-arobase'])
      await expect(write('Objet', to)).rejects.toThrow('L’adresse électronique n’est pas valable')
    expect(received).toEqual([])
  })
})
