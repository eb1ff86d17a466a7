import { describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { fold } from '@/lib/core/text'
import { editAction } from '@/lib/plan/commands/edit-action'
import { searchWords } from '@/lib/search/inputs'
import type { SearchKind } from '@/lib/search/model'
import { searchAll } from '@/lib/search/queries/search'
import { db } from '@/lib/server/db'
import { aPlan, aRegion, aUser } from '@/tests/support/factories'
import { aNationalPlan } from '@/tests/support/national-world'
import { aChantier, adopt, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const today = day('2018-06-15')

/** What a person finds of a kind: the titles, and how many are told. */
async function found(user: CurrentUser, text: string, kind: SearchKind, on = today) {
  const group = (await searchAll(user, text, on, 5)).find((one) => one.kind === kind)
  return { titles: group?.hits.map((hit) => hit.title) ?? [], total: group?.total ?? 0 }
}
const actions = async (user: CurrentUser, text: string) => (await found(user, text, 'action')).titles

/** A plan of a region of its own, so that tests do not find one another's objects. */
async function aRegionalPlan(code: string, values: Parameters<typeof aChantier>[0] = {}) {
  await aRegion(code, `Région ${code}`)
  const chantier = await aChantier({ ...values, plan: await aPlan({ regionCode: code }) })
  return { chantier, officer: await aUser('ars_officer', { regionCode: code }) }
}

describe('words', () => {
  test.each([
    ['accents and capitals', 'DEPLOYER LES EQUIPES'],
    ['accents typed where the text has none', 'équipes d’accompagnement'],
    ['a straight apostrophe for a typographic one', "l'oedeme"],
    ['a typographic apostrophe for a straight one', 'd’accompagnement'],
    ['a ligature', 'œdème'],
    ['a hyphen or none', 'mono produit'],
    ['a hyphen typed', 'post-opératoire mono-produit'],
    ['the last word begun', 'accompagn'],
    ['a plural for a singular', 'produits'],
    ['a singular for a plural', 'équipe'],
    ['empty words aside', 'les équipes de l’accompagnement des'],
    ['an empty word at the end, still being typed', 'équipes de'],
    ['words in another order', 'mono équipes'],
    ['double spaces and line breaks', '  équipes \n  mono '],
    ['signs as plain text', 'équipes & | ! ( ) : * < > \\ \' " ; -- % _'],
  ])('%s', async (_what, asked) => {
    const { chantier, officer } = await words()
    expect(await actions(officer, asked)).toEqual([`Action 4 : ${title}`])
    expect(chantier.plan.regionCode).toBe('11')
  })
  test.each([
    ['a word that is not there', 'équipes introuvables'],
    ['the middle of a word', 'ccompagnement'],
    ['a word begun that is not the last', 'produ équipes'],
    ['a per cent sign is no joker', '%'],
    ['an underscore is no joker', '_quipes'],
    ['nothing but operators', '& | ! <->'],
    ['one letter', 'a'],
    ['nothing', '   '],
  ])('finds nothing for %s', async (_what, asked) => {
    const { officer } = await words()
    expect(await actions(officer, asked)).toEqual([])
  })
  test('400 characters, and a nul among them, are a search like another', async () => {
    const { officer } = await words()
    expect(await actions(officer, `${'équipes '.repeat(49)}mono`)).toEqual([`Action 4 : ${title}`])
    expect(await actions(officer, 'x'.repeat(400))).toEqual([])
  })

  const title = "Déployer les équipes d'accompagnement mono-produit après l’œdème post-opératoire"
  let made: ReturnType<typeof aRegionalPlan> | undefined
  function words() {
    made ??= aRegionalPlan('11').then(async (region) => {
      await anAction(region.chantier, { number: '4', title })
      return region
    })
    return made
  }
})

describe('ranking', () => {
  test('the action of that number, then the names that begin so, then the others; five of them, and how many there are', async () => {
    const { chantier, officer } = await aRegionalPlan('24')
    await anAction(chantier, { number: '1', title: 'Suivi des transports' })
    await anAction(chantier, { number: '2', title: 'Transports : suivi' })
    await anAction(chantier, { number: '3', title: 'Visite de 12 cliniques' })
    await anAction(chantier, { number: '12', title: 'Autre chose' })
    expect(await actions(officer, 'transport')).toEqual([
      'Action 2 : Transports : suivi',
      'Action 1 : Suivi des transports',
    ])
    expect((await actions(officer, '12'))[0]).toBe('Action 12 : Autre chose')
    expect((await actions(officer, 'action 12'))[0]).toBe('Action 12 : Autre chose')
    for (let number = 20; number < 27; number += 1)
      await anAction(chantier, { number: `${number}`, title: 'Formation' })
    expect(await found(officer, 'formation', 'action')).toMatchObject({ total: 7 })
    expect(await actions(officer, 'formation')).toHaveLength(5)
  })
})

describe('every kind of object', () => {
  test('programme and its context, chantier, indicators, avenant, body, plan, each where it is read', async () => {
    const { chantier, officer } = await aRegionalPlan('27', { programme: 'Zéphyr', title: 'Alizés calmes' })
    const action = await anAction(chantier, { indicators: ['Taux de mangrove'], actors: ['Cyclone SA'] })
    const version = await db().programmeVersion.findFirstOrThrow({ where: { programmeId: chantier.programmeId } })
    await db().resultIndicator.create({ data: { versionId: version.id, position: 1, label: 'Part de lagon' } })
    await db().programmeVersion.update({ where: { id: version.id }, data: { context: 'Le récif est étendu.' } })
    await anAvenant(chantier.plan, day('2018-07-01'))
    await db().avenant.updateMany({ where: { planId: chantier.plan.id }, data: { title: 'Report du carême' } })
    const first = async (text: string, kind: SearchKind) =>
      (await searchAll(officer, text, today, 5)).find((group) => group.kind === kind)?.hits[0]
    expect(await first('zephyr', 'programme')).toMatchObject({ href: `/plan/programmes/${chantier.programmeId}` })
    expect(await first('recif', 'programme')).toMatchObject({ title: 'Zéphyr', place: 'Le récif est étendu.' })
    expect(await first('alizes', 'chantier')).toMatchObject({
      title: 'Chantier 1 : Alizés calmes',
      place: 'Zéphyr',
      href: `/plan/programmes/${chantier.programmeId}`,
    })
    expect(await first('mangrove', 'indicator')).toMatchObject({ href: `/plan/actions/${action}` })
    expect(await first('lagon', 'indicator')).toMatchObject({ href: `/plan/programmes/${chantier.programmeId}` })
    expect(await first('careme', 'avenant')).toMatchObject({ title: 'Report du carême' })
    expect(await first('cyclone', 'body')).toMatchObject({
      title: 'Cyclone SA',
      href: `/plan?plan=${chantier.plan.code}&acteur=Cyclone+SA`,
    })
    expect(await first(chantier.plan.title, 'plan')).toMatchObject({ href: `/plan?plan=${chantier.plan.code}` })
    expect(await first('zephyr', 'action')).toBeUndefined()
  })
  test('the law and the catalogue, for everybody signed in', async () => {
    const director = await aUser('establishment_director')
    const kinds = (await searchAll(director, 'transport', today, 5)).map((group) => group.kind)
    expect(kinds).toEqual(['rule', 'setting', 'catalogue'])
  })
})

describe('what surrounds the plan', () => {
  const first = async (user: CurrentUser, text: string, kind: SearchKind, on = today) =>
    (await searchAll(user, text, on, 5)).find((group) => group.kind === kind)?.hits[0]

  test('a working group, by its name or its objectives', async () => {
    const { chantier, officer } = await aRegionalPlan('53')
    const { id } = await db().workingGroup.create({
      data: {
        planId: chantier.plan.id,
        ...{ name: 'Groupe bougainvillier', objectives: 'Réduire les perfusions', createdAt: new Date('2018-02-01') },
      },
    })
    expect(await first(officer, 'bougainv', 'group')).toMatchObject({ href: `/plan/groupes/${id}` })
    expect(await first(officer, 'perfusion', 'group')).toMatchObject({ place: 'Réduire les perfusions' })
  })
  test('an axis and an objective of the national plan, read on its page and called by their name', async () => {
    const national = await aNationalPlan()
    const { officer } = await aRegionalPlan('75')
    expect(await first(officer, 'prevenir', 'axis')).toMatchObject({
      title: 'Prévenir',
      href: `/plan/national#axe-${national.first}`,
    })
    expect(await first(officer, 'vacciner', 'objective')).toMatchObject({
      place: 'Prévenir · Plan national',
      href: `/plan/national#axe-${national.first}`,
    })
    expect(await first(officer, 'vacciner', 'chantier')).toBeUndefined()
    expect(await first(officer, 'prevenir', 'programme')).toBeUndefined()
  })
  test('a body its region renamed, by either name and from that day; in another region its name is not changed', async () => {
    const [here, there] = [await aRegionalPlan('76'), await aRegionalPlan('84')]
    for (const { chantier } of [here, there]) await anAction(chantier, { actors: ['Caisse frangipanier'] })
    const { id } = await db().body.findUniqueOrThrow({ where: { name: 'Caisse frangipanier' } })
    await db().bodyEntry.create({
      data: {
        ...{ regionCode: '76', bodyId: id, name: 'Caisse hibiscus', state: 'active', kind: 'other', side: 'other' },
        ...{ territories: [], from: new Date('2018-05-01'), reason: 'Essai', byName: 'Camille' },
        recordedAt: new Date('2018-04-01'),
      },
    })
    const renamed = {
      title: 'Caisse hibiscus',
      place: 'Écrit « Caisse frangipanier » dans les textes',
      href: `/plan?plan=${here.chantier.plan.code}&acteur=Caisse+hibiscus`,
    }
    expect(await first(here.officer, 'hibiscus', 'body')).toMatchObject(renamed)
    expect(await first(here.officer, 'frangipanier', 'body')).toMatchObject(renamed)
    expect(await first(here.officer, 'hibiscus', 'body', day('2018-04-30'))).toBeUndefined()
    expect(await first(there.officer, 'hibiscus', 'body')).toBeUndefined()
    expect(await first(there.officer, 'frangipanier', 'body')).toMatchObject({
      title: 'Caisse frangipanier',
      place: null,
    })
  })
  test('an avenant says whether it is adopted', async () => {
    const { chantier, officer } = await aRegionalPlan('93')
    const avenantId = await anAvenant(chantier.plan, day('2018-07-01'))
    await db().avenant.update({ where: { id: avenantId }, data: { number: 7, title: 'Report du manioc' } })
    const said = { avenantId, on: new Date('2018-06-01'), byName: 'Camille', recordedAt: new Date('2018-06-01') }
    await db().avenantState.create({ data: { ...said, status: 'preparation' } })
    expect(await first(officer, 'manioc', 'avenant')).toMatchObject({
      place: 'Avenant n° 7, effet au 01/07/2018, en préparation',
      href: `/plan/avenants/${avenantId}`,
    })
    await db().avenantState.create({ data: { ...said, status: 'annule' } })
    expect((await first(officer, 'manioc', 'avenant'))?.place).toContain('annulé')
  })
  test('settings by their code or their label, and the pages of the guide, for everybody signed in', async () => {
    const director = await aUser('establishment_director')
    expect(await first(director, 'A9', 'setting')).toMatchObject({
      href: '/administration/reglages/caqes.shiftNonWorkingDay',
    })
    expect(await first(director, 'masquage', 'setting')).toMatchObject({ href: '/administration/reglages/masking' })
    expect(await first(director, 'logo', 'setting')).toMatchObject({ href: '/administration/region' })
    expect(await first(director, 'simuler une regle', 'help')).toMatchObject({ href: '/aide/simuler-une-regle' })
  })
})

describe('the words in force on the day', () => {
  test('an action is found by its words of the day, not by those an avenant replaced or will bring', async () => {
    const { chantier, officer } = await aRegionalPlan('28')
    const id = await anAction(chantier, { title: 'Ancienne formule' })
    const avenantId = await anAvenant(chantier.plan, day('2018-07-01'))
    await editAction(officer, await editForm(id, { avenantId, title: 'Nouvelle tournure' }))
    expect(await found(officer, 'formule', 'action', day('2018-07-01'))).toMatchObject({ total: 1 })
    expect(await found(officer, 'tournure', 'action', day('2018-07-01'))).toMatchObject({ total: 0 })
    await adopt(officer, avenantId)
    expect(await found(officer, 'formule', 'action')).toMatchObject({ total: 1 })
    expect(await found(officer, 'tournure', 'action')).toMatchObject({ total: 0 })
    expect(await found(officer, 'formule', 'action', day('2018-07-01'))).toMatchObject({ total: 0 })
    expect(await found(officer, 'tournure', 'action', day('2018-07-01'))).toMatchObject({ total: 1 })
  })
})

describe('whose objects', () => {
  const word = 'corossol'

  async function twoRegions() {
    const [here, there] = [await aRegionalPlan('32'), await aRegionalPlan('44')]
    for (const { chantier } of [here, there]) {
      await anAction(chantier, {
        title: `Action ${word}`,
        indicators: [`Nombre ${word}`],
        actors: [`Organisme ${word} ${chantier.plan.regionCode}`],
      })
      await db().programmeVersion.updateMany({
        where: { programmeId: chantier.programmeId },
        data: { title: `Programme ${word}` },
      })
      await db().chantierVersion.updateMany({
        where: { chantierId: chantier.chantierId },
        data: { title: `Chantier ${word}` },
      })
      await anAvenant(chantier.plan, day('2018-01-01'))
      await db().avenant.updateMany({ where: { planId: chantier.plan.id }, data: { title: `Avenant ${word}` } })
      await db().plan.update({ where: { id: chantier.plan.id }, data: { title: `Plan ${word}` } })
      const createdAt = new Date('2018-02-01T08:00:00Z')
      await db().workingGroup.create({ data: { planId: chantier.plan.id, name: `Groupe ${word}`, createdAt } })
      await aUser('dcgdr', { regionCode: chantier.plan.regionCode, name: `Personne ${word}` })
    }
    return { here, there }
  }
  let made: ReturnType<typeof twoRegions> | undefined
  const regions = () => (made ??= twoRegions())

  test('another region’s objects never come out, not even in a count', async () => {
    const { here, there } = await regions()
    const groups = await searchAll(here.officer, word, today, 50)
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['action', 1],
      ['programme', 1],
      ['chantier', 1],
      ['indicator', 1],
      ['avenant', 1],
      ['group', 1],
      ['plan', 1],
      ['body', 1],
    ])
    const text = JSON.stringify(groups)
    expect(text).not.toContain(there.chantier.plan.code)
    expect(text).not.toContain(`${word} 44`)
  })
  test('the national administrator finds both, and is told which region', async () => {
    await regions()
    const groups = await searchAll(await aUser('national_admin'), word, today, 50)
    expect(groups.find(({ kind }) => kind === 'action')).toMatchObject({ total: 2 })
    expect(groups.find(({ kind }) => kind === 'account')).toMatchObject({ total: 2 })
    expect(groups.find(({ kind }) => kind === 'action')?.hits.map((hit) => hit.place)).toEqual(
      expect.arrayContaining([`Programme ${word} · Région 32`, `Programme ${word} · Région 44`]),
    )
  })
  test.each(['establishment_director', 'establishment_delegate', 'iraps_member'] as const)(
    '%s, who reads no plan, finds nothing of it',
    async (role) => {
      await regions()
      expect(await searchAll(await aUser(role, { regionCode: '32' }), word, today, 50)).toEqual([])
    },
  )
  test('what is private to a side is not looked at: comments and notes come out for nobody', async () => {
    const { here } = await regions()
    const actionId = await anAction(here.chantier, { title: 'Action commentée' })
    const told = { text: 'Confidence papaye', byName: 'Camille', at: new Date('2018-06-01') }
    await db().progressNote.create({ data: { actionId, ...told } })
    const thread = { actionId, audience: 'ars' as const, openedAt: told.at }
    const comment = { ...told, byUserId: here.officer.id, byRole: 'ars_officer' }
    await db().commentThread.create({ data: { ...thread, comments: { create: comment } } })
    expect(await searchAll(here.officer, 'papaye', today, 5)).toEqual([])
    expect(await searchAll(await aUser('national_admin'), 'papaye', today, 5)).toEqual([])
  })
  test('accounts: a regional administrator those of the region; who manages none finds none', async () => {
    await regions()
    const admin = await aUser('regional_admin', { regionCode: '32' })
    expect(await found(admin, word, 'account')).toEqual({ titles: [`Personne ${word}`], total: 1 })
    for (const role of ['ars_officer', 'dg_ars', 'omedit', 'crc3a_member'] as const)
      expect(await found(await aUser(role, { regionCode: '32' }), word, 'account')).toEqual({ titles: [], total: 0 })
  })
  test('a director finds the delegates of their own establishment only', async () => {
    await aRegion()
    for (const finess of ['979999018', '979999034'])
      await db().establishment.create({
        data: { finess, name: finess, kind: 'ET', regionCode: '01', fictitious: true },
      })
    await aUser('establishment_delegate', { establishments: ['979999018'], name: 'Délégué tamarin' })
    await aUser('establishment_delegate', { establishments: ['979999034'], name: 'Déléguée tamarin' })
    const director = await aUser('establishment_director', { establishments: ['979999018'] })
    expect(await found(director, 'tamarin', 'account')).toEqual({ titles: ['Délégué tamarin'], total: 1 })
  })
})

describe('the words as the database folds them', () => {
  test.each(['Échéance  N°2 de l’ÉTÉ', 'Œdème, cœur, ex æquo', "L‘A. et l'b.", 'Ça, là : ÎÔÜ ñ', 'Saint-Barthélemy'])(
    '%s: as the application does',
    async (text) => {
      const [row] = await db().$queryRaw<{ folded: string; words: string }[]>`
        select search_fold(${text}) as folded, search_words(${text}) as words`
      expect(row?.folded.replace(/\s+/g, ' ')).toBe(fold(text))
      expect(row?.words.split(' ')).toEqual(searchWords(text))
    },
  )
})
