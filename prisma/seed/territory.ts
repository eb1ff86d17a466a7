import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Db } from '@/lib/server/db'

const row = z.object({
  code_region: z.string().length(2),
  region: z.string(),
  code_departement: z.string(),
  departement: z.string(),
})

/** Collectivities that are no département but answer to ARS Guadeloupe. */
const attached = [
  { code: '977', regionCode: '01', name: 'Saint-Barthélemy' },
  { code: '978', regionCode: '01', name: 'Saint-Martin' },
]

/** Agencies whose name is not "ARS" and the name of the region. */
const agencies: Readonly<Record<string, string>> = {
  '01': 'ARS Guadeloupe, Saint-Martin, Saint-Barthélemy',
}

/** Invented establishments: their codes begin with 979999, which is no département, and their names say so. */
export const fictitiousEstablishments = [
  { finess: '979999018', name: 'Centre hospitalier des Alizés', kind: 'EJ', regionCode: '01', territoryCode: '971' },
  { finess: '979999026', name: 'Site des Alizés sud', kind: 'ET', regionCode: '01', territoryCode: '971' },
  { finess: '979999034', name: 'Clinique du Lagon bleu', kind: 'ET', regionCode: '01', territoryCode: '978' },
  { finess: '979999042', name: 'Clinique du Morne vert', kind: 'ET', regionCode: '02', territoryCode: '972' },
] as const

/** The 18 regions, their départements and the two attached collectivities: true of every world. Loading again changes nothing. */
export async function seedTerritory(db: Db): Promise<void> {
  const file = readFileSync(new URL('files/regions-departements.csv', import.meta.url))
  const rows = z.array(row).parse(parse(file, { columns: true, delimiter: ';', bom: true }))
  const regions = new Map(rows.map((r) => [r.code_region, r.region.replaceAll("'", '’')]))
  await db.region.createMany({
    data: [...regions].map(([code, name]) => ({ code, name, agency: agencies[code] ?? `ARS ${name}` })),
    skipDuplicates: true,
  })
  const territories = rows.map((r) => ({
    code: r.code_departement,
    regionCode: r.code_region,
    name: r.departement.replaceAll("'", '’'),
  }))
  await db.territory.createMany({ data: [...territories, ...attached], skipDuplicates: true })
}

/** The invented establishments of the demo world, marked as such in their name. */
export async function seedFictitiousEstablishments(db: Db): Promise<void> {
  await db.establishment.createMany({
    data: fictitiousEstablishments.map((e) => ({ ...e, name: `${e.name} (établissement fictif)`, fictitious: true })),
    skipDuplicates: true,
  })
}
