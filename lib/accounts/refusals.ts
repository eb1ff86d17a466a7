import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import type { AuditObjectType } from '@/lib/audit/events'
import { AppError, type ErrorCode } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { CurrentUser } from './model'

/** What was asked and not given; for a page or an action, type "route" and its name. */
export type RefusedObject = { type: AuditObjectType; id: string; name?: string }

/** Writes a refused access in the journal, in its own transaction: the refused write has rolled back. */
export async function recordRefusal(user: CurrentUser, object: RefusedObject, code: ErrorCode): Promise<void> {
  await db().$transaction((tx) =>
    recordEvent(tx, user, {
      type: 'access.refused',
      object: { type: object.type, id: object.id.slice(0, 200), name: (object.name ?? object.id).slice(0, 200) },
      regionCode: user.regionCode,
      after: { code },
    }),
  )
}

/** Logs an error when it is a refusal of right; any other error is left alone. */
export async function recordIfRefusal(user: CurrentUser, object: RefusedObject, error: unknown): Promise<void> {
  const refused = error instanceof AppError && (error.code === 'OUT_OF_PERIMETER' || error.code === 'FORBIDDEN')
  if (refused) await recordRefusal(user, object, error.code)
}
