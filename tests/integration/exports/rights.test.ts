import { afterEach, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { askExport } from '@/lib/exports/commands/ask-export'
import type { ExportKind } from '@/lib/exports/model'
import { openThread } from '@/lib/plan/commands/comment'
import { sayMeteo } from '@/lib/plan/commands/say-meteo'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { downloaded } from '@/tests/support/export-files'
import { reopenCsv, reopenPdf } from '@/tests/support/export-reading'
import { aPlan, aRegion, aUser as invited } from '@/tests/support/factories'
import { aChantier, anAction } from '@/tests/support/plan-factories'

afterEach(() => setClock(undefined))

const secret = 'Mot réservé à une seule partie'

async function aTalkedPlan() {
  setClock(new Date('2018-06-15T10:00:00Z'))
  const chantier = await aChantier({ plan: await aPlan(), status: 'arrete' })
  const action = await anAction(chantier, { title: 'Visiter', deadlines: '31/12/2017', actors: ['ARS'] })
  const officer = await aPerson('ars_officer')
  await openThread(officer, { subject: 'action', id: action, audience: 'ars', text: secret })
  const programme = { subject: 'programme', id: chantier.programmeId } as const
  await openThread(officer, { ...programme, audience: 'ars', text: secret })
  await sayMeteo(officer, { subject: 'action', id: action, meteo: 'nuageux', sentence: 'Le marché glisse.' })
  const plan = `plan=${chantier.plan.code}`
  const asked: Readonly<Record<ExportKind, string>> = {
    actions: plan,
    occurrences: plan,
    programmes: plan,
    avenants: plan,
    accounts: '',
    journal: '',
    law: '',
    'action-sheet': `id=${action}`,
    'programme-sheet': `id=${chantier.programmeId}`,
  }
  return { officer, asked }
}

async function aPerson(...person: Parameters<typeof invited>): Promise<CurrentUser> {
  const user = await invited(...person)
  await db().user.update({ where: { id: user.id }, data: { passwordHash: 'chosen' } })
  return user
}

const ofThePlan = ['actions', 'occurrences', 'programmes', 'avenants', 'action-sheet', 'programme-sheet'] as const

function ask(user: CurrentUser, kind: ExportKind, query: string) {
  return askExport(user, { kind, format: kind.endsWith('-sheet') ? 'pdf' : 'csv', query })
}

/** All the words of an export, null when it is refused to the person. */
async function wordsOf(user: CurrentUser, kind: ExportKind, query: string): Promise<string | null> {
  const asked = await ask(user, kind, query).catch(() => null)
  if (asked === null) return null
  const bytes = await downloaded(user, asked.id)
  return kind.endsWith('-sheet') ? (await reopenPdf(bytes)).pages.join(' ') : bytes.toString('utf8')
}

describe('what a plan says of itself', () => {
  test('is refused, kind by kind, to another region and to an establishment; nothing is written', async () => {
    const { asked } = await aTalkedPlan()
    await aRegion('02', 'Martinique')
    const strangers = [await aPerson('ars_officer', { regionCode: '02' }), await aPerson('establishment_director')]
    for (const user of strangers)
      for (const kind of ofThePlan)
        await expect(ask(user, kind, asked[kind]), kind).rejects.toThrow('introuvable ou hors de votre périmètre')
    expect(await db().export.count({ where: { ownerId: { in: strangers.map(({ id }) => id) } } })).toBe(0)
  })

  test('never holds a comment kept to one side, in any export, whoever asks', async () => {
    const { officer, asked } = await aTalkedPlan()
    const readers = [officer, await aPerson('local_am'), await aPerson('regional_admin'), await aPerson('dcgdr')]
    for (const user of readers)
      for (const kind of Object.keys(asked) as ExportKind[]) {
        const words = await wordsOf(user, kind, asked[kind])
        expect(words ?? '', `${user.role} ${kind}`).not.toContain(secret)
      }
    expect(await wordsOf(officer, 'action-sheet', asked['action-sheet'])).not.toBeNull()
  })

  test('holds the weather of an action, in the list and on its fiche with its sentence', async () => {
    const { officer, asked } = await aTalkedPlan()
    const list = await ask(officer, 'actions', asked.actions)
    const { titles, rows } = reopenCsv(await downloaded(officer, list.id))
    expect(rows.map((row) => row[titles.indexOf('Météo')])).toEqual(['Nuageux'])
    const fiche = await wordsOf(officer, 'action-sheet', asked['action-sheet'])
    expect(fiche?.replace(/\s+/g, ' ')).toContain('Nuageux : Le marché glisse.')
  })
})
