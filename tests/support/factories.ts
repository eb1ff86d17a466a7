// Objects of the trade for integration tests: each call makes its own, with the values a test does not care about filled in.
import { randomUUID } from 'node:crypto'
import { type CurrentUser, type Role, roles } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import type { Plan, Region } from '@/lib/server/generated/prisma/client'

let serial = 0
const next = () => {
  serial += 1
  return serial
}

/** A region that exists once; Guadeloupe unless told. */
export async function aRegion(code = '01', name = 'Guadeloupe'): Promise<Region> {
  const agency = `ARS ${name}`
  return db().region.upsert({ where: { code }, update: {}, create: { code, name, agency } })
}

type Person = { regionCode?: string | null; bodyId?: string; establishments?: readonly string[]; name?: string }

/** A stored account of that role, as policies and commands see it. National administrators have no region. */
export async function aUser(role: Role, person: Person = {}): Promise<CurrentUser> {
  const national = role === 'national_admin'
  const regionCode = person.regionCode === undefined ? (national ? null : '01') : person.regionCode
  if (regionCode === '01') await aRegion()
  const user = await db().user.create({
    data: {
      email: `${role}-${next()}-${randomUUID().slice(0, 8)}@exemple.fr`,
      name: person.name ?? `${roles[role]} ${serial}`,
      role,
      regionCode,
      ...(person.bodyId ? { bodyId: person.bodyId } : {}),
      establishments: { create: (person.establishments ?? []).map((finess) => ({ finess })) },
    },
  })
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role,
    regionCode,
    bodyId: user.bodyId,
    establishments: person.establishments ?? [],
  }
}

/** An empty regional plan of Guadeloupe, 2016-2019, unless told. */
export async function aPlan(
  values: { code?: string; regionCode?: string; startYear?: number; endYear?: number } = {},
): Promise<Plan> {
  const regionCode = values.regionCode ?? '01'
  if (regionCode === '01') await aRegion()
  const code = values.code ?? `plan-${next()}-${randomUUID().slice(0, 8)}`
  const [startYear, endYear] = [values.startYear ?? 2016, values.endYear ?? 2019]
  return db().plan.create({ data: { code, title: `Plan ${code}`, level: 'regional', regionCode, startYear, endYear } })
}
