import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { addAction, addChantier, addProgramme } from '@/lib/plan/commands/add-element'
import { addPart } from '@/lib/plan/commands/add-part'
import { carryActions } from '@/lib/plan/commands/carry-actions'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createPlan } from '@/lib/plan/commands/create-plan'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const day = (text: string) => text as CivilDate
const recordedOn = day('2018-06-11')
const closed = 'saint-martin-2014-2015'
const next = 'saint-martin-2019-2021'

/** A small plan that is over, written by hand with its true steps, and the projet that takes its unfinished actions up. All invented. */
export async function seedOtherPlans(db: Db): Promise<void> {
  const officer = await demoPerson(db, 'ars_officer')
  if (await db.plan.findUnique({ where: { code: next }, select: { id: true } })) return
  await onStoryDay(recordedOn, async () => {
    const from = await closedPlan(db, officer)
    await createPlan(officer, {
      code: next,
      title: 'Volet territorial Saint-Martin 2019-2021 (fictif)',
      regionCode: '01',
      start: 2019,
      end: 2021,
      parts: ['ARS', 'ARS/AM', 'AM'],
    })
    const to = await db.plan.findUniqueOrThrow({ where: { code: next }, select: { id: true } })
    const actions = await db.action.findMany({ where: { planId: from }, select: { id: true }, orderBy: { id: 'asc' } })
    const [kept] = actions
    if (kept) await carryActions(officer, { planId: from, toPlanId: to.id, avenantId: null, actions: [kept.id] })
  })
}

async function closedPlan(db: Db, officer: CurrentUser): Promise<string> {
  await createPlan(officer, {
    code: closed,
    title: 'Volet territorial Saint-Martin 2014-2015 (fictif)',
    regionCode: '01',
    start: 2014,
    end: 2015,
    parts: ['ARS'],
  })
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: closed }, select: { id: true } })
  await addPart(officer, { planId, title: 'Actions communes (fictives)', lead: 'ARS/AM' })
  const part = await db.part.findFirstOrThrow({ where: { planId }, orderBy: { position: 'desc' } })
  const site = { planId, avenantId: null }
  const programme = await addProgramme(officer, {
    ...site,
    to: part.id,
    title: 'Soins de proximité (fictif)',
    context: null,
  })
  const chantier = await addChantier(officer, {
    ...site,
    to: programme.id,
    number: 1,
    title: 'Présence médicale (fictif)',
  })
  const titles = ['Ouvrir une consultation avancée (fictive)', 'Organiser le transport partagé (fictif)']
  for (const [index, title] of titles.entries())
    await addAction(officer, {
      ...site,
      to: chantier.id,
      number: String(index + 1),
      title,
      regional: true,
      deadlines: '31/12/2015',
      actors: 'ARS',
    })
  await addAction(officer, {
    ...site,
    to: chantier.id,
    number: '3',
    title: 'Faire le point avec les médecins libéraux (fictif)',
    regional: true,
    deadlines: '2014-2015 (trimestrielle)',
    actors: 'ARS',
  })
  const steps = [
    ['avis_crc3a', '2014-01-15', 'Avis de la CRC3A (fictif)'],
    ['arrete', '2014-02-03', 'Arrêté du directeur général de l’ARS (fictif)'],
    ['clos', '2016-01-11', 'Bilan de fin de plan (fictif)'],
  ] as const
  for (const [status, on, act] of steps) {
    if (status === 'clos') await reportQuarters(db, officer, planId)
    await changePlanStatus(officer, { planId, status, on: day(on), act })
  }
  return planId
}

/** Eight quarters: six said done at once, one left late, the last done. */
async function reportQuarters(db: Db, officer: CurrentUser, planId: string): Promise<void> {
  const { id } = await db.action.findFirstOrThrow({
    where: { planId, versions: { some: { deadlines: { some: { recurrence: 'quarterly' } } } } },
    select: { id: true },
  })
  const quarters = [
    ['2015-06-30', '2015-06-29', true],
    ['2015-12-31', '2015-12-14', false],
  ] as const
  for (const [endsOn, on, upTo] of quarters) {
    const { lockVersion } = await db.action.findUniqueOrThrow({ where: { id }, select: { lockVersion: true } })
    const said = { done: true, on: day(on), proof: 'Relevé de la réunion (fictif)', upTo }
    await markOccurrence(officer, { id, lockVersion, deadlinePosition: 1, endsOn: day(endsOn), ...said })
  }
}
