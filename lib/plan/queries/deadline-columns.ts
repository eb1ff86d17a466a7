import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { DeadlineFacts } from '../model'

/** Columns of a printed deadline. */
export const deadlineColumns = {
  position: true,
  raw: true,
  label: true,
  from: true,
  to: true,
  recurrence: true,
  status: true,
} satisfies Prisma.DeadlineSelect

type DeadlineRow = Prisma.DeadlineGetPayload<{ select: typeof deadlineColumns }>

/** A stored deadline with its bounds as civil dates. */
export function toDeadlineFacts({ position, raw, label, from, to, recurrence, status }: DeadlineRow): DeadlineFacts {
  const [first, last] = [from && fromDatabaseDate(from), to && fromDatabaseDate(to)]
  return { position, raw, label, from: first, to: last, recurrence, status }
}
