import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { PlanObject } from '../model'

/** The tables of one kind of thing: its identity, its versions, and the rows that hang from a version. */
export const tables = {
  programme: {
    identity: 'Programme',
    version: 'ProgrammeVersion',
    key: 'programmeId',
    rows: ['ProgrammeObjective', 'ResultIndicator'],
  },
  chantier: { identity: 'Chantier', version: 'ChantierVersion', key: 'chantierId', rows: [] },
  action: {
    identity: 'Action',
    version: 'ActionVersion',
    key: 'actionId',
    rows: ['Deadline', 'PlanIndicator', 'ActionActor'],
  },
} satisfies Record<PlanObject, { identity: string; version: string; key: string; rows: string[] }>

/** A name of ours as SQL; never one a person typed. */
export const name = (text: string) => Prisma.raw(`"${text}"`)

export type VersionPeriod = { id: string; validFrom: CivilDate; validTo: CivilDate | null }

/** The version of a thing in force on a civil day. A prepared version holds for no day, so is none. */
export async function periodInForce(
  tx: Tx,
  object: PlanObject,
  objectId: string,
  on: CivilDate,
): Promise<VersionPeriod | null> {
  const { version, key } = tables[object]
  const [row] = await tx.$queryRaw<VersionPeriod[]>`
    select id, "validFrom"::text, "validTo"::text from ${name(version)}
    where ${name(key)} = ${objectId}::uuid and daterange("validFrom", "validTo") @> ${on}::date`
  return row ?? null
}
