import 'server-only'
import { randomUUID } from 'node:crypto'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { PlanObject } from '../model'
import { name, tables } from '../queries/version-period'

/** Gives a version its period: from a day until another, excluded. The same day twice: it holds for no day. */
export async function setPeriod(
  tx: Tx,
  object: PlanObject,
  versionId: string,
  from: CivilDate,
  to: CivilDate | null,
): Promise<void> {
  await tx.$executeRaw`update ${name(tables[object].version)}
    set "validFrom" = ${from}::date, "validTo" = ${to}::date where id = ${versionId}::uuid`
}

/** Copies a version and all that hangs from it, every column of theirs, with what is given in place. Answers its id. */
export async function copyVersion(
  tx: Tx,
  object: PlanObject,
  versionId: string,
  values: Readonly<Record<string, string | number | null>>,
): Promise<string> {
  const id = randomUUID()
  await copyRows(tx, tables[object].version, 'id', versionId, { ...values, id })
  for (const rows of tables[object].rows) await copyRows(tx, rows, 'versionId', versionId, { versionId: id })
  return id
}

async function copyRows(tx: Tx, table: string, column: string, from: string, values: object): Promise<void> {
  const columns = Prisma.join((await writtenColumns(tx, table)).map(name))
  await tx.$executeRaw`insert into ${name(table)} (${columns})
    select ${columns} from (select (jsonb_populate_record(null::${name(table)},
      to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()) || ${JSON.stringify(values)}::jsonb)).*
    from ${name(table)} r where r.${name(column)} = ${from}::uuid) copied`
}

/** The columns of a table that are written: those the database generates refuse a value. */
async function writtenColumns(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ column: string }[]>`
    select attname::text as column from pg_attribute
    where attrelid = format('%I', ${table}::text)::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
  return rows.map(({ column }) => column)
}

/** Takes a prepared version away; the thing itself too when it never was anything else. */
export async function deleteVersion(tx: Tx, object: PlanObject, objectId: string, versionId: string): Promise<void> {
  const { identity, version, key } = tables[object]
  await tx.$executeRaw`delete from ${name(version)} where id = ${versionId}::uuid`
  await tx.$executeRaw`delete from ${name(identity)} i where i.id = ${objectId}::uuid
    and not exists (select 1 from ${name(version)} v where v.${name(key)} = i.id)`
}

/** Raises the optimistic lock: whoever still holds the earlier version will be told. */
export async function raiseObjectLock(tx: Tx, object: PlanObject, objectId: string): Promise<void> {
  await tx.$executeRaw`update ${name(tables[object].identity)}
    set "lockVersion" = "lockVersion" + 1 where id = ${objectId}::uuid`
}

/** The optimistic lock of a thing of a plan; null when the plan holds no such thing. */
export async function objectLock(tx: Tx, object: PlanObject, objectId: string, planId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    select "lockVersion" from ${name(tables[object].identity)}
    where id = ${objectId}::uuid and "planId" = ${planId}::uuid`
  return row?.lockVersion ?? null
}

export type Orphan = { object: PlanObject; name: string; on: CivilDate }

/** Things in force on a day, from `from` on, whose chantier, programme or parent is not; by day. */
export async function orphansFrom(tx: Tx, planId: string, from: CivilDate): Promise<Orphan[]> {
  return tx.$queryRaw<Orphan[]>`
    with programme as (select v.* from "ProgrammeVersion" v join "Programme" p on p.id = v."programmeId"
        where p."planId" = ${planId}::uuid and v."validFrom" is distinct from v."validTo"),
      chantier as (select v.* from "ChantierVersion" v join "Chantier" c on c.id = v."chantierId"
        where c."planId" = ${planId}::uuid and v."validFrom" is distinct from v."validTo"),
      action as (select v.* from "ActionVersion" v join "Action" a on a.id = v."actionId"
        where a."planId" = ${planId}::uuid and v."validFrom" is distinct from v."validTo"),
      day as (select ${from}::date as on union
        select "validTo" from programme where "validTo" > ${from}::date union
        select "validTo" from chantier where "validTo" > ${from}::date union
        select "validFrom" from chantier where "validFrom" > ${from}::date union
        select "validFrom" from action where "validFrom" > ${from}::date)
    select 'action' as object, a.number || ' : ' || a.title as name, day.on::text from day, action a
      where daterange(a."validFrom", a."validTo") @> day.on and not exists (select 1 from chantier c
        where c."chantierId" = a."chantierId" and daterange(c."validFrom", c."validTo") @> day.on)
    union all
    select 'chantier', coalesce(c.title, 'n° ' || c.number, 'sans titre'), day.on::text from day, chantier c
      where daterange(c."validFrom", c."validTo") @> day.on and not exists (select 1 from programme p
        where p."programmeId" = c."programmeId" and daterange(p."validFrom", p."validTo") @> day.on)
    union all
    select 'programme', s.title, day.on::text from day, programme s
      where s."parentId" is not null and daterange(s."validFrom", s."validTo") @> day.on
        and not exists (select 1 from programme p
          where p."programmeId" = s."parentId" and daterange(p."validFrom", p."validTo") @> day.on)
    order by 3, 1, 2 limit 20`
}
