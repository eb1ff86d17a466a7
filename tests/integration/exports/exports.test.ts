import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { askExport } from '@/lib/exports/commands/ask-export'
import { downloadExport } from '@/lib/exports/commands/download-export'
import { failExport, makeExport } from '@/lib/exports/commands/make-export'
import { removeExpired, removeExport } from '@/lib/exports/commands/remove-export'
import { expiry, exportJob } from '@/lib/exports/jobs'
import { exportsOf } from '@/lib/exports/queries/my-exports'
import { tellOwner } from '@/lib/notices/jobs'
import { editAction } from '@/lib/plan/commands/edit-action'
import { addNote, setActionState } from '@/lib/plan/commands/set-action-state'
import { setClock } from '@/lib/server/clock'
import { db, inSnapshot } from '@/lib/server/db'
import { startJobs, stopJobs } from '@/lib/server/jobs/start'
import * as blobs from '@/lib/server/storage/blob-store'
import { downloaded } from '@/tests/support/export-files'
import { reopenCsv, reopenPdf, reopenXlsx } from '@/tests/support/export-reading'
import { aPlan, aRegion, aUser as invited } from '@/tests/support/factories'
import { aChantier, anAction, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

/** Somebody who has chosen a password: an account only invited opens nothing. */
async function aUser(...person: Parameters<typeof invited>): Promise<CurrentUser> {
  const user = await invited(...person)
  await db().user.update({ where: { id: user.id }, data: { passwordHash: 'chosen' } })
  return user
}

const noon = new Date('2018-06-15T10:00:00Z')
afterEach(() => setClock(undefined))

async function smallPlan(title = 'Visiter les établissements') {
  setClock(noon)
  const chantier = await aChantier({ plan: await aPlan(), status: 'projet' })
  const id = await anAction(chantier, {
    title,
    deadlines: '31/12/2017',
    actors: ['ARS', 'OMEDIT'],
    indicators: ['Taux'],
  })
  await anAction(chantier, { number: '2', title: '=Somme', deadlines: '31/12/2019' })
  return { chantier, id, query: `plan=${chantier.plan.code}` }
}

const ask = (
  user: CurrentUser,
  kind: 'actions' | 'occurrences' | 'programmes',
  format: 'xlsx' | 'csv' | 'pdf',
  query: string,
) => askExport(user, { kind, format, query })

describe('what is on screen', () => {
  test('goes in an xlsx with the filters of the page, real dates, and nothing that computes', async () => {
    const officer = await aUser('ars_officer')
    const { query } = await smallPlan()
    const { id, made } = await ask(officer, 'actions', 'xlsx', `${query}&retard=1`)
    expect(made).toBe(true)
    const { head, titles, rows } = await reopenXlsx(await downloaded(officer, id))
    expect(head[0]).toBe('Liste des actions')
    expect(head[2]).toBe('Filtres : En retard')
    expect(head[3]).toContain('Plan lu au 15/06/2018 · Exporté le 15/06/2018 à 12 h 00 par')
    expect(rows).toHaveLength(1)
    const cell = (title: string) => rows[0]?.[titles.indexOf(title)]
    expect(cell('Action')).toBe('Visiter les établissements')
    expect(cell('État')).toBe('En retard')
    expect(cell('Prochaine échéance')).toEqual(new Date('2017-12-31T00:00:00Z'))
    expect(cell('Occurrences en retard')).toBe(1)
    expect(cell('Acteurs')).toBe('ARS, OMEDIT')
    expect(cell('Indicateurs')).toBe('Taux')
  })

  test('goes in a csv French software opens', async () => {
    const officer = await aUser('ars_officer')
    const { query } = await smallPlan()
    const { id } = await ask(officer, 'occurrences', 'csv', query)
    const { titles, rows } = reopenCsv(await downloaded(officer, id))
    expect(rows.map((row) => row[titles.indexOf('Action')])).toEqual(['Visiter les établissements', "'=Somme"])
    expect(rows[0]?.[titles.indexOf('Au')]).toBe('31/12/2017')
  })

  test('counts its programmes', async () => {
    const officer = await aUser('ars_officer')
    const { query } = await smallPlan()
    const { titles, rows } = await reopenXlsx(
      await downloaded(officer, (await ask(officer, 'programmes', 'xlsx', query)).id),
    )
    expect(['Actions', 'En retard', 'En cours ou à venir'].map((title) => rows[0]?.[titles.indexOf(title)])).toEqual([
      2, 1, 1,
    ])
  })

  test('prints: a fiche of one title of 400 characters, in French, tagged, its pages numbered', async () => {
    const officer = await aUser('ars_officer')
    const title = `${'Développer la pertinence des prescriptions hospitalières '.repeat(6)}${'x'.repeat(58)}`
    const { id: action } = await smallPlan(title)
    const { id } = await askExport(officer, { kind: 'action-sheet', format: 'pdf', query: `id=${action}` })
    const { pages, lang, title: named, tagged } = await reopenPdf(await downloaded(officer, id))
    expect({ lang, tagged }).toEqual({ lang: 'fr-FR', tagged: true })
    expect(named).toBe(title)
    const words = pages.join(' ').replace(/\s+/g, ' ')
    expect(words).toContain('Développer la pertinence des prescriptions')
    expect(words).toContain('en retard depuis le 01/01/2018')
    expect(words).toContain(`1 / ${pages.length}`)
  })
})

describe('an export', () => {
  test('asked twice by a double click is one, and writes one line of the journal; its download another', async () => {
    const officer = await aUser('ars_officer')
    const { query } = await smallPlan()
    const [first, second] = await Promise.all([
      ask(officer, 'actions', 'csv', query),
      ask(officer, 'actions', 'csv', query),
    ])
    expect(second).toEqual(first)
    await downloaded(officer, first.id)
    const lines = await db().auditEvent.findMany({ where: { objectId: first.id }, orderBy: { id: 'asc' } })
    expect(lines.map(({ type }) => type)).toEqual(['export.asked', 'export.downloaded'])
  })

  test('is its owner’s only, and holds nothing of another region', async () => {
    const { query } = await smallPlan()
    const [officer, colleague] = [await aUser('ars_officer'), await aUser('dcgdr')]
    await aRegion('02', 'Martinique')
    const stranger = await aUser('ars_officer', { regionCode: '02' })
    const director = await aUser('establishment_director')
    const { id } = await ask(officer, 'actions', 'csv', query)
    await expect(downloadExport(colleague, id)).rejects.toThrow('introuvable ou hors de votre périmètre')
    await expect(removeExport(colleague, { id })).rejects.toThrow('introuvable')
    for (const kind of ['actions', 'occurrences', 'programmes'] as const)
      for (const user of [stranger, director])
        await expect(ask(user, kind, 'csv', query)).rejects.toThrow('introuvable')
    await expect(askExport(officer, { kind: 'accounts', format: 'csv', query: '' })).rejects.toThrow('introuvable')
    await expect(askExport(director, { kind: 'journal', format: 'csv', query: '' })).rejects.toThrow('Votre rôle')
    expect(await db().export.count({ where: { ownerId: { in: [stranger.id, director.id] } } })).toBe(0)
  })

  test('gives nothing any more to a person whose rights changed, nor to one deactivated', async () => {
    const { query } = await smallPlan()
    const officer = await aUser('ars_officer')
    const { id } = await ask(officer, 'actions', 'csv', query)
    await expect(downloadExport({ ...officer, role: 'omedit' }, id)).rejects.toThrow('Vos droits ont changé')
    const waiting = await askExport(officer, { kind: 'actions', format: 'xlsx', query }, 0)
    await db().userAccessState.create({ data: { userId: officer.id, active: false, reason: 'Départ' } })
    await expect(makeExport(waiting.id)).rejects.toThrow('Vos droits ont changé')
    expect(await db().export.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
      fileId: null,
      readyAt: null,
    })
  })

  test('whose file cannot be stored fails in a sentence and leaves nothing behind', async () => {
    const { query } = await smallPlan()
    const officer = await aUser('ars_officer')
    const files = await db().storedFile.count()
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    const store = await blobs.blobStore()
    const adopt = vi.spyOn(store, 'adopt').mockRejectedValueOnce(full)
    await expect(ask(officer, 'actions', 'csv', query)).rejects.toThrow('rien n’a été conservé')
    adopt.mockRestore()
    const [line] = await exportsOf(officer)
    expect(line).toMatchObject({ state: 'failed', rows: null })
    expect(line?.failure).toBe(
      'Le fichier n’a pas pu être écrit ou gardé ; rien n’a été conservé. Recommencez dans un moment.',
    )
    expect(await db().storedFile.count()).toBe(files)
  })

  test('expires after seven days, its file with it; its line stays until its owner removes it', async () => {
    const { query } = await smallPlan()
    const officer = await aUser('ars_officer')
    const { id } = await ask(officer, 'actions', 'csv', query)
    setClock(new Date('2018-06-22T10:00:01Z'))
    await expect(downloadExport(officer, id)).rejects.toThrow('n’est plus gardé')
    await removeExpired()
    expect(await db().export.findUniqueOrThrow({ where: { id } })).toMatchObject({ fileId: null })
    expect(await exportsOf(officer)).toMatchObject([{ id, state: 'expired' }])
    expect(expiry.everyMs).toBe(600_000)
    await removeExport(officer, { id })
    await removeExport(officer, { id })
    expect(await exportsOf(officer)).toEqual([])
    expect(await db().auditEvent.count({ where: { objectId: id, type: 'export.removed' } })).toBe(1)
  })

  test('with absurd filters reads as the page does: what cannot be read is left out', async () => {
    const { query } = await smallPlan()
    const officer = await aUser('ars_officer')
    const { id } = await ask(officer, 'actions', 'csv', `${query}&du=31/02/2018&etat=perdu&bloc=99&programme=x`)
    const { head, rows } = reopenCsv(await downloaded(officer, id))
    expect(head[2]).toBe('Filtres : aucun')
    expect(rows).toHaveLength(2)
  })
})

describe('a long export', () => {
  test('becomes a job, is told ready, and is found again by its owner', async () => {
    const { query } = await smallPlan()
    const officer = await aUser('ars_officer')
    const asked = await askExport(officer, { kind: 'actions', format: 'xlsx', query }, 1)
    const again = await askExport(officer, { kind: 'actions', format: 'xlsx', query }, 1)
    expect(again).toEqual(asked)
    expect(await exportsOf(officer)).toMatchObject([{ id: asked.id, state: 'preparing' }])
    await startJobs([exportJob], { onEnd: tellOwner })
    await vi.waitFor(async () => expect(await exportsOf(officer)).toMatchObject([{ state: 'ready', rows: 2 }]), {
      timeout: 20_000,
    })
    await vi.waitFor(
      async () => expect(await db().notice.findMany({ where: { userId: officer.id } })).toHaveLength(1),
      { timeout: 20_000 },
    )
    await stopJobs()
    expect(await db().notice.findFirst({ where: { userId: officer.id } })).toMatchObject({
      sentence: 'Votre export « Liste des actions » est prêt.',
      href: '/exports',
    })
    expect((await reopenXlsx(await downloaded(officer, asked.id))).rows).toHaveLength(2)
  })

  test('run again after its process died makes one file', async () => {
    const { query } = await smallPlan()
    const officer = await aUser('ars_officer')
    const { id } = await askExport(officer, { kind: 'actions', format: 'csv', query }, 0)
    await makeExport(id)
    const { fileId } = await db().export.findUniqueOrThrow({ where: { id } })
    await makeExport(id)
    expect(await db().export.findUniqueOrThrow({ where: { id } })).toMatchObject({ fileId })
    await failExport(id, new Error('too late'))
    expect(await exportsOf(officer)).toMatchObject([{ state: 'ready', failure: null }])
  })
})

describe('what others write meanwhile', () => {
  test('is not in a snapshot that began before, whichever query asks; and a snapshot writes nothing', async () => {
    const { id } = await smallPlan()
    const officer = await aUser('ars_officer')
    await inSnapshot(async () => {
      const before = await db().action.count()
      await outside(async () => {
        await editAction(officer, await editForm(id, { title: 'Titre changé entre-temps' }))
        await addNote(officer, { id, lockVersion: 2, note: 'Note écrite entre-temps.' })
      })
      expect(await db().progressNote.count({ where: { actionId: id } })).toBe(0)
      expect(await db().actionVersion.count({ where: { title: 'Titre changé entre-temps' } })).toBe(0)
      expect(await db().action.count()).toBe(before)
    })
    expect(await db().progressNote.count({ where: { actionId: id } })).toBe(1)
    await expect(
      inSnapshot(() => db().region.create({ data: { code: '99', name: 'X', agency: 'X' } })),
    ).rejects.toThrow()
  })

  test('leaves an export of 4 000 rows coherent: every action says the same state while one changes them all', async () => {
    const officer = await aUser('ars_officer')
    const { chantier } = await smallPlan()
    await manyActions(chantier.chantierId, chantier.plan.id, 4_000)
    const { id } = await askExport(
      officer,
      { kind: 'actions', format: 'csv', query: `plan=${chantier.plan.code}&q=massive` },
      1,
    )
    const changing = db().$executeRaw`
      insert into "ActionState" ("actionId", state, "on", "byName", at)
      select v."actionId", 'realisee', ${toDatabaseDate(day('2018-06-01'))}::date, 'Autre', now()
      from "ActionVersion" v where v.title = 'massive' and pg_sleep(0.0001) is not null`
    await Promise.all([makeExport(id), changing])
    const { titles, rows } = reopenCsv(await downloaded(officer, id))
    expect(rows).toHaveLength(4_000)
    expect(new Set(rows.map((row) => row[titles.indexOf('État')])).size).toBe(1)
  })
})

/** Runs work as another request would: out of the snapshot of this one. */
async function outside(work: () => Promise<void>): Promise<void> {
  const { outsideSnapshot } = await import('@/lib/server/db')
  await outsideSnapshot(work)
}

async function manyActions(chantierId: string, planId: string, count: number): Promise<void> {
  await db().$executeRaw`
    with made as (
      insert into "Action" (id, "planId") select gen_random_uuid(), ${planId}::uuid from generate_series(1, ${count}) returning id
    )
    insert into "ActionVersion" (id, "actionId", "chantierId", "validFrom", "recordedAt", position, number, title)
    select gen_random_uuid(), id, ${chantierId}::uuid, '2016-01-01', now(), 100000 + row_number() over (), '1', 'massive' from made`
}

test('a person says an action done; the export of the day says it too', async () => {
  const officer = await aUser('ars_officer')
  const { id: action, query } = await smallPlan()
  await setActionState(officer, { id: action, lockVersion: 1, state: 'realisee', on: null, reason: null })
  const { titles, rows } = reopenCsv(await downloaded(officer, (await ask(officer, 'actions', 'csv', query)).id))
  expect(rows[0]?.[titles.indexOf('État')]).toBe('Réalisée')
})
