import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { PreferencesInput } from '../inputs'
import { preferenceWords } from '../preference-words'
import { type Choices, type Preferences, preferencesOf } from '../preferences'

/**
 * Saves how a person wants to be told. Sent twice, it is saved once. Throws AppError CONFLICT when they changed it elsewhere
 * since the form was opened.
 */
export async function choosePreferences(user: CurrentUser, input: PreferencesInput): Promise<Preferences> {
  return db().$transaction(async (tx) => {
    const stored = preferencesOf(user.role, await tx.noticePreference.findUnique({ where: { userId: user.id } }))
    const { lockVersion, ...asked } = input
    if (same(stored, asked)) return stored
    if (stored.lockVersion !== lockVersion) throw new AppError('CONFLICT')
    await storeChoice(tx, user.id, { ...asked, lockVersion })
    await recordEvent(tx, user, {
      type: 'account.notices-chosen',
      object: { type: 'account', id: user.id, name: user.name },
      regionCode: user.regionCode,
      before: preferenceWords(stored),
      after: preferenceWords(asked),
    })
    return { ...asked, lockVersion: lockVersion + 1 }
  })
}

function same(stored: Preferences, asked: Omit<Preferences, 'lockVersion'>): boolean {
  const [before, after] = [preferenceWords(stored), preferenceWords(asked)]
  return stored.lockVersion > 0 && JSON.stringify(before) === JSON.stringify(after)
}

/** Writes the choices over the version read, and takes back the mails they no longer want. Throws AppError CONFLICT when another write came first. */
export async function storeChoice(tx: Tx, userId: string, chosen: Preferences): Promise<void> {
  const { lockVersion, ...values } = chosen
  const data = { ...values, changedAt: await now(tx) }
  const written =
    lockVersion === 0
      ? await tx.noticePreference.createMany({ data: [{ userId, ...data }], skipDuplicates: true })
      : await tx.noticePreference.updateMany({
          where: { userId, lockVersion },
          data: { ...data, lockVersion: { increment: 1 } },
        })
  if (written.count === 0) throw new AppError('CONFLICT')
  await takeBack(tx, userId, chosen.choices)
}

async function takeBack(tx: Tx, userId: string, choices: Choices): Promise<void> {
  const kinds = (way: 'mail' | 'digest') =>
    Object.entries(choices).flatMap(([kind, channel]) => (channel === way ? [kind] : []))
  await tx.notice.updateMany({ where: { userId, kind: { notIn: kinds('mail') } }, data: { mailFrom: null } })
  await tx.notice.updateMany({ where: { userId, kind: { notIn: kinds('digest') } }, data: { inDigest: false } })
}
