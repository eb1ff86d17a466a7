import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDateTime } from '@/lib/core/format'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import type { ExportKind } from './model'
import type { TableHead } from './table'

/** Who asks, with which address, on which day. */
export type Asked = { user: CurrentUser; query: Readonly<Record<string, string>>; day: CivilDate }

/** One export. Both functions take the person and refuse what is not theirs, as the page does. */
export type ExportDefinition<Content> = {
  kind: ExportKind
  /** How many rows would be written, more or less: decides between now and a job. */
  size: (asked: Asked) => Promise<number>
  read: (asked: Asked) => Promise<Content>
}

type Head = Pick<TableHead, 'title' | 'source' | 'filters' | 'readOn'>

/** Adds who exports and when, and whether the figures are of a demonstration. */
export async function headOf(user: CurrentUser, head: Head): Promise<TableHead> {
  const [at, world] = await Promise.all([now(), db().world.findUnique({ where: { id: 1 }, select: { name: true } })])
  return {
    ...head,
    exported: `Exporté le ${formatDateTime(at)} par ${user.name}`,
    notice: world?.name === 'demo' ? 'Monde de démonstration : figures fictives' : null,
  }
}

/** A page of the application as a whole address. */
export function wholeAddress(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href
}
