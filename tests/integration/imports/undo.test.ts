import { beforeAll, describe, expect, it } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { abandonBatch } from '@/lib/imports/commands/abandon'
import { correctCell } from '@/lib/imports/commands/correct-cell'
import { undoBatch } from '@/lib/imports/commands/undo'
import { addNote } from '@/lib/plan/commands/set-action-state'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { csvOf, type RowText } from '@/tests/support/import-files'
import { deposited, exportedPlan, published } from '@/tests/support/imported-plan'

let officer: CurrentUser
let year = 2030

beforeAll(async () => {
  officer = await aUser('ars_officer')
})

const three: readonly RowText[] = [{ Échéances: '2018' }, { Indicateurs: 'Nb de visites' }, { Acteurs: 'ARS/AM' }]

/** A plan published on its own, and how to publish another file on it. */
async function aPublishedPlan(rows: readonly RowText[] = three) {
  year += 2
  const name = `plan-${year}-${year + 1}.csv`
  const put = async (content: readonly RowText[]) => {
    const batchId = await deposited(officer, csvOf(content), { name })
    await published(officer, batchId)
    return batchId
  }
  const batchId = await put(rows)
  const code = `guadeloupe-${year}-${year + 1}`
  return { batchId, code, put, plan: await db().plan.findUniqueOrThrow({ where: { code } }) }
}

describe('taking a publication back', () => {
  it('removes the plan it created, and keeps the deposit, its file and the journal', async () => {
    const { batchId, code } = await aPublishedPlan()
    await undoBatch(officer, { batchId })
    expect(await db().plan.count({ where: { code } })).toBe(0)
    const batch = await db().importBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { states: { orderBy: { id: 'asc' } } },
    })
    expect(batch.states.map((one) => one.state)).toEqual(['deposited', 'published', 'undone'])
    const events = await db().auditEvent.findMany({ where: { objectId: batchId }, orderBy: { id: 'asc' } })
    expect(events.map((one) => one.type)).toEqual(['import.deposited', 'import.published', 'import.undone'])
  })

  it('gives an existing plan back to the byte: texts, additions, removals, a new part', async () => {
    const { code, put } = await aPublishedPlan()
    const before = await exportedPlan(code)
    const rows: RowText[] = [
      { Action: 'Autre titre', Échéances: 'T2 2018' },
      { 'Action n°': '7' },
      { 'Chantier n°': '2', Chantier: 'Deux' },
      { Partie: 'Partie AM', Pilote: 'AM' },
    ]
    const batchId = await put(rows)
    expect(await exportedPlan(code)).not.toBe(before)
    await undoBatch(officer, { batchId })
    expect(await exportedPlan(code)).toBe(before)
  })

  it('can be published again afterwards, from a new deposit', async () => {
    const { batchId, put, code } = await aPublishedPlan()
    const text = await exportedPlan(code)
    await undoBatch(officer, { batchId })
    await put(three)
    expect(await exportedPlan(code)).toBe(text)
  })

  it('is refused when somebody wrote on an action since, naming who', async () => {
    const { batchId, plan } = await aPublishedPlan()
    const action = await db().action.findFirstOrThrow({ where: { planId: plan.id } })
    await addNote(officer, { id: action.id, lockVersion: action.lockVersion, note: 'Trois visites faites.' })
    await expect(undoBatch(officer, { batchId })).rejects.toThrow(`${officer.name} a modifié depuis`)
    expect(await db().plan.count({ where: { id: plan.id } })).toBe(1)
  })

  it('is refused when a later deposit was published on the plan, until that one is taken back', async () => {
    const { batchId, put, code } = await aPublishedPlan()
    const later = await put([{ Action: 'Autre' }, {}, {}])
    await expect(undoBatch(officer, { batchId })).rejects.toThrow('un dépôt plus récent')
    await undoBatch(officer, { batchId: later })
    await undoBatch(officer, { batchId })
    expect(await db().plan.count({ where: { code } })).toBe(0)
  })

  it('is refused when the plan was arrêté since', async () => {
    const { batchId, plan } = await aPublishedPlan()
    await db().planState.create({
      data: { planId: plan.id, status: 'arrete', on: new Date('2032-01-01'), recordedAt: new Date('2032-01-01') },
    })
    await expect(undoBatch(officer, { batchId })).rejects.toThrow('l’état du plan a changé depuis')
  })

  it('is done once', async () => {
    const { batchId } = await aPublishedPlan()
    await undoBatch(officer, { batchId })
    await expect(undoBatch(officer, { batchId })).rejects.toThrow('Seule une publication en vigueur s’annule')
  })
})

describe('a deposit being checked', () => {
  it('keeps corrections beside the file, and refuses one built on an older state', async () => {
    const batchId = await deposited(officer, csvOf([{ Action: '' }]), { name: 'plan-2090-2091.csv' })
    const correction = { batchId, lockVersion: 1, key: '2:action', value: 'Titre retrouvé' }
    await correctCell(officer, correction)
    await expect(correctCell(officer, { ...correction, value: 'Autre' })).rejects.toThrow('corrigé entre-temps')
    await published(officer, batchId)
    expect(await exportedPlan('guadeloupe-2090-2091')).toContain('Titre retrouvé')
    await expect(correctCell(officer, { ...correction, lockVersion: 3 })).rejects.toThrow('déjà publié')
  })

  it('takes the code and the title a person gives', async () => {
    const batchId = await deposited(officer, csvOf([{}]), { name: 'tableau.csv' })
    await correctCell(officer, { batchId, lockVersion: 1, key: 'plan:code', value: 'plan-pilote' })
    await correctCell(officer, { batchId, lockVersion: 2, key: 'plan:title', value: 'Plan pilote' })
    await published(officer, batchId)
    expect(await db().plan.findUniqueOrThrow({ where: { code: 'plan-pilote' } })).toMatchObject({
      title: 'Plan pilote',
    })
  })

  it('is closed when abandoned', async () => {
    const batchId = await deposited(officer, csvOf([{}]))
    await abandonBatch(officer, { batchId })
    await expect(published(officer, batchId)).rejects.toThrow('déjà abandonné')
  })
})
