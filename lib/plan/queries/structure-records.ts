import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { PlanRecords } from '../tree'

type Structure = Omit<PlanRecords, 'actions'>

/** Parts, programmes and chantiers of a plan in force on a civil day, in reading order: one statement that answers three lists. */
export async function structureRecords(planId: string, on: CivilDate): Promise<Structure> {
  const [row] = await db().$queryRaw<{ [list in keyof Structure]: Structure[list] | null }[]>`
    select
      (select json_agg(json_build_object('id', p.id, 'title', p.title, 'lead', p.lead) order by p.position)
        from "Part" p where p."planId" = ${planId}::uuid) as parts,
      (select json_agg(json_build_object('id', v."programmeId", 'partId', v."partId", 'parentId', v."parentId",
          'title', v.title, 'blocs', v.blocs, 'meteo', (select m.meteo from "MeteoWord" m
            where m."programmeId" = v."programmeId" and m."on" <= ${on}::date order by m.id desc limit 1)) order by v.position)
        from "ProgrammeVersion" v join "Programme" p on p.id = v."programmeId"
        where p."planId" = ${planId}::uuid and daterange(v."validFrom", v."validTo") @> ${on}::date) as programmes,
      (select json_agg(json_build_object('id', v."chantierId", 'programmeId', v."programmeId", 'number', v.number,
          'title', v.title, 'meteo', (select m.meteo from "MeteoWord" m
            where m."chantierId" = v."chantierId" and m."on" <= ${on}::date order by m.id desc limit 1)) order by v.position)
        from "ChantierVersion" v join "Chantier" c on c.id = v."chantierId"
        where c."planId" = ${planId}::uuid and daterange(v."validFrom", v."validTo") @> ${on}::date) as chantiers`
  return { parts: row?.parts ?? [], programmes: row?.programmes ?? [], chantiers: row?.chantiers ?? [] }
}
