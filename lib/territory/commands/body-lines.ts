import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { EventType } from '@/lib/audit/events'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDateTime } from '@/lib/core/format'
import { now } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { type BodyEntry, bodyKinds, bodySides, sameBodyName } from '../bodies'
import { canAdministerRegion } from '../policy'
import { describedAs, type KnownBody, regionBodies } from '../queries/directory'

export type Said = { regionCode: string; from: CivilDate; reason: string }
type Existing = Said & { id: string; lastId: string }
export type Line = Omit<BodyEntry, 'id' | 'from' | 'reason' | 'byName' | 'recordedAt'>

/** The directory of a region, locked for one writer. Throws FORBIDDEN for who only reads it, OUT_OF_PERIMETER for anybody else. */
export async function lockDirectory(tx: Tx, user: CurrentUser, { regionCode, from }: Said): Promise<KnownBody[]> {
  if (!canAdministerRegion(user, regionCode))
    throw new AppError(user.regionCode === regionCode ? 'FORBIDDEN' : 'OUT_OF_PERIMETER')
  const [region] = await tx.$queryRaw<unknown[]>`select code from "Region" where code = ${regionCode} for update`
  if (!region) throw new AppError('OUT_OF_PERIMETER')
  return regionBodies(regionCode, from, tx)
}

/** A body of the directory and what is said of it. Throws CONFLICT when somebody said something since the page was opened. */
export function heldBody(bodies: readonly KnownBody[], { id, lastId }: Existing): { body: KnownBody; line: Line } {
  const body = bodies.find((one) => one.id === id)
  if (!body) throw new AppError('OUT_OF_PERIMETER')
  const last = body.entries.at(-1)
  if ((last?.id ?? '') !== lastId) {
    const who = last ? ` par ${last.byName} le ${formatDateTime(last.recordedAt)}` : ''
    throw new AppError('CONFLICT', {
      message: `Cet organisme a été modifié${who} ; rien n’a été enregistré. Rouvrez la page avant de recommencer.`,
    })
  }
  const { name, state, kind, side, territories } = describedAs(body)
  return { body, line: { name, state, kind, side, territories, successorId: body.current?.successorId ?? null } }
}

/** Whether the last line already says this, by the same person for the same reason: the same form sent twice. */
export function saidAlready(body: KnownBody | undefined, user: CurrentUser, said: Said, line: Partial<Line>): boolean {
  const last = body?.entries.at(-1)
  if (!last || last.byName !== user.name || last.reason !== said.reason || last.from !== said.from) return false
  return Object.entries(line).every(([field, value]) => String(last[field as keyof Line]) === String(value))
}

/** Refuses a name another body of the directory bears. */
export function refuseTakenName(bodies: readonly KnownBody[], name: string, own: string | null): void {
  const taken = bodies.find((one) => {
    const { name: current, state } = describedAs(one)
    const held = sameBodyName(current, name) || sameBodyName(one.writtenAs, name)
    return one.id !== own && (state === 'active' || state === 'inactive') && held
  })
  if (!taken) return
  const current = describedAs(taken).name
  throw new AppError('INVALID_INPUT', {
    fields: { name: `« ${current} » est déjà dans l’annuaire : réunissez les deux plutôt que d’en garder deux.` },
  })
}

/** Writes a line of the directory and its line of the journal. */
export async function sayOfBody(
  tx: Tx,
  user: CurrentUser,
  said: Said,
  body: { id: string; before: Line | null; after: Line },
  type: Extract<EventType, `body.${string}`>,
  more: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { regionCode, from, reason } = said
  const { territories, ...line } = body.after
  await tx.bodyEntry.create({
    data: {
      ...line,
      territories: [...territories],
      regionCode,
      bodyId: body.id,
      from: toDatabaseDate(from),
      reason,
      byUserId: user.id,
      byName: user.name,
      recordedAt: await now(tx),
    },
  })
  await recordEvent(tx, user, {
    type,
    object: { type: 'body', id: body.id, name: body.before?.name ?? body.after.name },
    regionCode,
    ...(body.before ? { before: told(body.before) } : {}),
    after: { ...told(body.after), ...more, effectiveOn: from, reason },
  })
}

function told({ name, kind, side, territories }: Line) {
  return { name, body: bodyKinds[kind], side: bodySides[side], territories }
}
