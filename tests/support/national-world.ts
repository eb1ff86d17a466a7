import { toDatabaseDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { day } from './plan-facts'

const recordedAt = new Date('2018-01-02T08:00:00Z')
const validFrom = toDatabaseDate(day('2018-01-01'))

/** A national plan of one theme and two axes, the first with two objectives. Ids by what they are. */
export async function aNationalPlan(code = 'national-2018-2019') {
  const held = await db().plan.findUnique({ where: { code } })
  const plan =
    held ??
    (await db().plan.create({
      data: { code, title: 'Plan national', level: 'national', regionCode: null, startYear: 2018, endYear: 2019 },
    }))
  const position = 1 + (await db().part.count({ where: { planId: plan.id } }))
  const part = await db().part.create({ data: { planId: plan.id, position, title: 'PRÉVENTION' } })
  const axis = async (order: number, title: string) => {
    const { id } = await db().programme.create({ data: { planId: plan.id } })
    await db().programmeVersion.create({
      data: { programmeId: id, partId: part.id, validFrom, recordedAt, order, position: order, title, blocs: [] },
    })
    return id
  }
  const objective = async (programmeId: string, at: number, title: string) => {
    const { id } = await db().chantier.create({ data: { planId: plan.id } })
    await db().chantierVersion.create({
      data: { chantierId: id, programmeId, validFrom, recordedAt, position: at, number: null, title },
    })
    return id
  }
  const [first, second] = [await axis(1, 'Prévenir'), await axis(2, 'Limiter')]
  return {
    planId: plan.id,
    first,
    second,
    vaccinate: await objective(first, 1, 'Vacciner'),
    screen: await objective(first, 2, 'Dépister'),
  }
}
