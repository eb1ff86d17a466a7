import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate, formatDateTime } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { notify } from '@/lib/notices/commands/notify'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { inForce } from '../history'
import type { DatedChange } from '../inputs'
import { choiceName, type SettingCode, type SettingRow, valueSchema, type Written } from '../model'
import { canWriteSettings } from '../policy'
import { settingRowsOf } from '../queries/rows'
import { settingLabel, valueWords } from '../words'

/** `field`: the control a wrong value is told beside. `value` null: nothing is chosen any more. */
type Change = DatedChange & { code: SettingCode; value: unknown; field: string }

/**
 * Adds one row to the history of a setting. Throws AppError OUT_OF_PERIMETER for another region, FORBIDDEN for who only reads,
 * INVALID_INPUT for a value the law does not allow or a past date not confirmed, CONFLICT when somebody wrote a row in between,
 * ALREADY_DONE when it is already so. The same change sent twice writes one row.
 */
export function writeSetting(user: CurrentUser, change: Change): Promise<Written> {
  refuseReader(user, change.regionCode)
  return db().$transaction((tx) => writeSettingIn(tx, user, change))
}

/** The same, inside the transaction of who stores a file with it. */
export async function writeSettingIn(tx: Tx, user: CurrentUser, change: Change): Promise<Written> {
  refuseReader(user, change.regionCode)
  const { regionCode, code, from } = change
  // One writer of a region at a time: the row read last is the last one.
  const [region] = await tx.$queryRaw<unknown[]>`select code from "Region" where code = ${regionCode} for update`
  if (!region) throw new AppError('OUT_OF_PERIMETER')
  const value = readValue(change)
  const rows = await settingRowsOf(regionCode, [code], tx)
  const last = rows.at(-1)
  const written = last && sameChange(last, change, value, user) ? last : null
  if (written) return { id: written.id, code, from }
  refuseStale(last, change.lastId)
  const before = inForce(rows, from)
  if (same(before?.value ?? null, value))
    throw new AppError('ALREADY_DONE', { message: `C’est déjà ainsi le ${formatDate(from)} ; rien n’a changé.` })
  await refusePast(tx, change)
  const id = await addRow(tx, user, change, value)
  await recordEvent(tx, user, {
    type: 'setting.changed',
    object: { type: 'setting', id: `${regionCode}:${code}`, name: settingLabel(code) },
    regionCode,
    before: { value: valueWords(code, before?.value ?? null) },
    after: { value: valueWords(code, value), effectiveOn: from, reason: change.reason },
  })
  if (choiceName(code)) await tellParties(tx, user, change, value, id)
  return { id, code, from }
}

/** Somebody of the region who only reads is told so; for anybody else the region does not exist. */
export function refuseReader(user: CurrentUser, regionCode: string): void {
  if (canWriteSettings(user, regionCode)) return
  throw new AppError(user.regionCode === regionCode ? 'FORBIDDEN' : 'OUT_OF_PERIMETER')
}

function readValue({ code, value, field }: Change): unknown {
  if (value === null) return null
  const read = valueSchema(code).safeParse(value)
  if (read.success) return read.data
  const sentences = read.error.issues.map((issue) => issue.message)
  throw new AppError('INVALID_INPUT', { fields: { [field]: [...new Set(sentences)].join(' ') } })
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** PostgreSQL gives the keys of an object back in its own order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  )
}

function sameChange(last: SettingRow, { from, reason }: Change, value: unknown, { name }: CurrentUser): boolean {
  return last.from === from && last.reason === reason && last.byName === name && same(last.value, value)
}

function refuseStale(last: SettingRow | undefined, lastId: string): void {
  if ((last?.id ?? '') === lastId) return
  const who = last
    ? ` : ${last.byName} a enregistré « ${valueWords(last.code, last.value)} » le ${formatDateTime(last.recordedAt)}`
    : ''
  throw new AppError('CONFLICT', {
    message: `Ce réglage a changé depuis l’ouverture de la page${who}. Rien n’a été enregistré, votre saisie est gardée ; rouvrez la page avant de recommencer.`,
  })
}

async function refusePast(tx: Tx, { from, pastConfirmed }: Change): Promise<void> {
  const day = await today(tx)
  if (from >= day || pastConfirmed) return
  throw new AppError('INVALID_INPUT', {
    fields: {
      pastConfirmed: `Cette date est passée : les cas du ${formatDate(from)} au ${formatDate(day)} seront lus autrement. Cochez la case pour le confirmer.`,
    },
  })
}

async function addRow(tx: Tx, user: CurrentUser, change: Change, value: unknown): Promise<string> {
  const { regionCode, code, from, reason } = change
  const row = await tx.regionSetting.create({
    data: {
      regionCode,
      code,
      value: value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue),
      from: toDatabaseDate(from),
      reason,
      byUserId: user.id,
      byName: user.name,
      recordedAt: await now(tx),
    },
    select: { id: true },
  })
  return String(row.id)
}

/** A rule applied to both parties has changed: those who keep the plan are told. */
async function tellParties(tx: Tx, user: CurrentUser, change: Change, value: unknown, id: string): Promise<void> {
  const { regionCode, code, from } = change
  const told = await tx.user.findMany({
    where: { regionCode, role: { in: ['ars_officer', 'dcgdr', 'dg_ars', 'regional_admin'] }, id: { not: user.id } },
    select: { id: true },
  })
  await notify(
    tx,
    told.map((one) => one.id),
    {
      kind: 'plan',
      key: `setting:${id}`,
      sentence: `Réglage ${settingLabel(code)} : « ${valueWords(code, value)} » à partir du ${formatDate(from)}.`,
      href: routes.setting(code),
    },
  )
}
