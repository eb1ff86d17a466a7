// A small plan of the trade: part → programme → chantier → action, in force from the first day of the plan.

import type { CurrentUser } from '@/lib/accounts/model'
import { newSecret } from '@/lib/accounts/secret-token'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { adoptAvenant } from '@/lib/plan/commands/adopt-avenant'
import { readDeadlines } from '@/lib/plan/deadline-text'
import { feedTokenPrefix } from '@/lib/plan/feed-scopes'
import type { PlanStatus } from '@/lib/plan/model'
import { systemNow, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { Plan } from '@/lib/server/generated/prisma/client'
import { putBytes } from '@/lib/server/storage/files'
import { aPlan } from './factories'
import { day } from './plan-facts'

let serial = 0
const next = () => {
  serial += 1
  return serial
}

const recordedAt = new Date('2016-01-01T08:00:00Z')
const start = (plan: Plan) => toDatabaseDate(day(`${plan.startYear}-01-01`))

/** A body of the directory. */
export async function aBody(name: string): Promise<{ id: string; name: string }> {
  return db().body.upsert({ where: { name }, update: {}, create: { name } })
}

export type Chantier = { plan: Plan; partId: string; programmeId: string; chantierId: string }

/** A plan that was given a status on 1 February of its first year, with one part, one programme and one chantier. */
export async function aChantier(
  values: {
    plan?: Plan
    status?: PlanStatus
    part?: string
    programme?: string
    title?: string | null
    blocs?: number[]
  } = {},
): Promise<Chantier> {
  const plan = values.plan ?? (await aPlan())
  await db().planState.create({
    data: { planId: plan.id, status: values.status ?? 'arrete', on: toDatabaseDate(day('2016-02-01')), recordedAt },
  })
  const position = next()
  const part = await db().part.create({
    data: { planId: plan.id, position, title: values.part ?? 'Programmes ARS', lead: 'ARS' },
  })
  const programme = await db().programme.create({ data: { planId: plan.id } })
  await db().programmeVersion.create({
    data: {
      programmeId: programme.id,
      partId: part.id,
      validFrom: start(plan),
      recordedAt,
      order: 1,
      position,
      title: values.programme ?? 'Produits de santé',
      context: 'Contexte imprimé',
      blocs: values.blocs ?? [],
    },
  })
  const chantier = await db().chantier.create({ data: { planId: plan.id } })
  const title = values.title === undefined ? 'Bon usage' : values.title
  await db().chantierVersion.create({
    data: {
      chantierId: chantier.id,
      programmeId: programme.id,
      validFrom: start(plan),
      recordedAt,
      position,
      number: title === null ? null : 1,
      title,
    },
  })
  return { plan, partId: part.id, programmeId: programme.id, chantierId: chantier.id }
}

type ActionValues = {
  number?: string
  title?: string
  deadlines?: string
  actors?: readonly string[]
  indicators?: readonly string[]
  regional?: boolean
}

/** An action of a chantier, with its deadlines as printed and its actors by name. */
export async function anAction(chantier: Chantier, values: ActionValues = {}): Promise<string> {
  const action = await db().action.create({ data: { planId: chantier.plan.id } })
  const bodies = await Promise.all((values.actors ?? ['ARS']).map(aBody))
  const deadlines = readDeadlines(values.deadlines ?? '30/06/2018')
  await db().actionVersion.create({
    data: {
      actionId: action.id,
      chantierId: chantier.chantierId,
      validFrom: start(chantier.plan),
      recordedAt,
      position: next(),
      number: values.number ?? '1',
      title: values.title ?? 'Visiter les établissements',
      regional: values.regional ?? false,
      rawActors: (values.actors ?? ['ARS']).join(' / '),
      deadlines: {
        create: deadlines.map((deadline, index) => ({
          position: index + 1,
          raw: deadline.raw,
          label: deadline.label,
          status: deadline.status,
          from: deadline.from && toDatabaseDate(deadline.from),
          to: deadline.to && toDatabaseDate(deadline.to),
          recurrence: deadline.recurrence === 'half-yearly' ? 'half_yearly' : deadline.recurrence,
        })),
      },
      actors: { create: bodies.map((body, index) => ({ position: index + 1, bodyId: body.id })) },
      indicators: {
        create: (values.indicators ?? []).map((label, index) => ({ position: index + 1, label, kind: 'count' })),
      },
    },
  })
  return action.id
}

/** An avenant of a plan, in force from a day. */
export async function anAvenant(plan: Plan, effectiveOn: CivilDate): Promise<string> {
  const number = next()
  const avenant = await db().avenant.create({
    data: {
      planId: plan.id,
      number,
      title: `Avenant ${number}`,
      effectiveOn: toDatabaseDate(effectiveOn),
      createdAt: recordedAt,
    },
  })
  return avenant.id
}

/** A change an avenant prepares, whoever may: a new chantier. */
export async function anAddition({ plan, programmeId }: Chantier, avenantId: string): Promise<string> {
  const { effectiveOn } = await db().avenant.findUniqueOrThrow({ where: { id: avenantId } })
  const chantier = await db().chantier.create({ data: { planId: plan.id } })
  const words = { programmeId, position: next(), number: 9, title: 'Chantier ajouté' }
  const version = await db().chantierVersion.create({
    data: { chantierId: chantier.id, validFrom: effectiveOn, validTo: effectiveOn, recordedAt, avenantId, ...words },
  })
  const change = { object: 'chantier', objectId: chantier.id, afterId: version.id, recordedAt } as const
  await db().avenantChange.create({ data: { avenantId, ...change } })
  return chantier.id
}

/** Adopts an avenant on the day people live in. */
export async function adopt(user: CurrentUser, id: string, overwrite = false): Promise<void> {
  await adoptAvenant(user, { id, on: await today(), act: null, overwrite })
}

/** What the form of an action sends when nothing was touched, with the changes a test makes. */
export async function editForm(actionId: string, changes: Partial<EditValues> = {}): Promise<EditValues> {
  const action = await db().action.findUniqueOrThrow({ where: { id: actionId } })
  const { fields } = db().actionVersion
  // The last words that hold, even of an action that an avenant ended; a prepared version holds for no day.
  const version = await db().actionVersion.findFirstOrThrow({
    where: { actionId, OR: [{ validTo: null }, { validTo: { gt: fields.validFrom } }] },
    orderBy: { validFrom: 'desc' },
    include: {
      deadlines: { orderBy: { position: 'asc' } },
      actors: { include: { body: true }, orderBy: { position: 'asc' } },
    },
  })
  return {
    id: actionId,
    lockVersion: action.lockVersion,
    avenantId: null,
    title: version.title,
    deadlines: version.deadlines.map((deadline) => deadline.raw).join('\n'),
    actors: version.actors.map((actor) => actor.body.name).join(' / '),
    state: null,
    reason: null,
    note: null,
    ...changes,
  }
}

type EditValues = {
  id: string
  lockVersion: number
  avenantId: string | null
  number?: string
  title: string
  deadlines: string
  actors: string
  state: 'realisee' | 'abandonnee' | 'rouverte' | null
  reason: string | null
  note: string | null
}

/** A document that proves the occurrence of 30 June 2018 of an action done; gives the word it is joined to. */
export async function aProof(actionId: string, text = '%PDF-1.7 compte rendu'): Promise<string> {
  const bytes = Buffer.from(text)
  const facts = { name: 'Compte rendu.pdf', contentType: 'application/pdf', createdById: null }
  const stored = await putBytes(bytes, { maxBytes: bytes.length })
  const { id } = await db().occurrenceState.create({
    data: {
      action: { connect: { id: actionId } },
      deadlinePosition: 1,
      endsOn: toDatabaseDate(day('2018-06-30')),
      done: true,
      on: toDatabaseDate(day('2018-06-01')),
      byName: 'Camille Exemple',
      at: recordedAt,
      file: { create: { ...stored, ...facts } },
    },
  })
  return String(id)
}

/** What the form of a working group sends when only its name is given. */
export const groupForm = {
  name: 'Groupe bon usage',
  programmes: [],
  members: [],
  arsFunction: null,
  arsBodyId: null,
  arsUserId: null,
  amFunction: null,
  amBodyId: null,
  amUserId: null,
  letterOn: null,
  letterReference: null,
  objectives: null,
}

/** A feed of a person, open for a month from now. */
export async function aFeed(ownerId: string): Promise<{ id: string }> {
  const { tokenHash, start } = newSecret(feedTokenPrefix)
  const expiresAt = new Date(systemNow().getTime() + 30 * 86_400_000)
  return db().calendarFeed.create({
    data: {
      name: `Agenda ${next()}`,
      scope: 'whole_plan',
      tokenHash,
      start,
      ownerId,
      createdAt: systemNow(),
      expiresAt,
    },
    select: { id: true },
  })
}
