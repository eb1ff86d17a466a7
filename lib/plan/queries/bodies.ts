import 'server-only'
import { db } from '@/lib/server/db'

/** Names of the directory of bodies, in French order. It holds bodies only, never a person. */
export async function bodyNames(): Promise<string[]> {
  const rows = await db().body.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
  return rows.map((row) => row.name)
}

/** Name of a body; null for nobody's. */
export async function bodyName(id: string | null): Promise<string | null> {
  if (id === null) return null
  return (await db().body.findUnique({ where: { id }, select: { name: true } }))?.name ?? null
}
