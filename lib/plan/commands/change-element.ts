import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import { differingKeys } from '../content-changes'
import { chantierName } from '../model'
import type { ChangeChantier, ChangeProgramme } from '../structure-inputs'
import type { Structured } from './add-element'
import { type ProgrammeWords, programmeWordsOf, wantedWords, writeProgrammeWords } from './programme-words'
import { openSite, rowOf } from './structure-site'
import { invalid, refuseStaleElement, tellStructure } from './tell-structure'
import { raiseObjectLock } from './version-rows'
import { writableVersion } from './write-change'

/** Changes the title, the context, the objectives and the result indicators of a programme. Saying what it already says changes nothing. */
export async function changeProgramme(user: CurrentUser, input: ChangeProgramme): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const row = rowOf(site, 'programme', input.id)
    const done = { id: input.id, planCode: site.plan.code, avenantId: site.avenant?.id ?? null }
    const [was, wanted] = [programmeWordsOf(row), wantedWords(row, input)]
    const fields = differingKeys(was, wanted)
    if (fields.length === 0) return { ...done, changed: false }
    const joined = (lines: readonly string[]) => lines.join('\n')
    const stored = { objectives: joined(was.objectives), resultIndicators: joined(was.resultIndicators) }
    await refuseStaleElement(tx, site, 'programme', input, { title: was.title, context: was.context, ...stored })
    const id = await writableVersion(tx, site, 'programme', input.id, row.id)
    await writeProgrammeWords(tx, id, row, wanted)
    await raiseObjectLock(tx, 'programme', input.id)
    const only = (words: ProgrammeWords) =>
      Object.fromEntries(Object.entries(words).filter(([field]) => fields.includes(field)))
    const told = { before: only(was), after: only(wanted) }
    await tellStructure(tx, site, 'structure.changed', { type: 'programme', id: input.id, name: row.title }, told)
    return { ...done, changed: true }
  })
}

/** Changes the number and the title of a chantier; a number another chantier of the programme holds is refused. */
export async function changeChantier(user: CurrentUser, input: ChangeChantier): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const row = rowOf(site, 'chantier', input.id)
    const done = { id: input.id, planCode: site.plan.code, avenantId: site.avenant?.id ?? null }
    const { number, title } = input
    if (row.title === title && row.number === number) return { ...done, changed: false }
    const stored = { number: row.number === null ? null : String(row.number), title: row.title }
    await refuseStaleElement(tx, site, 'chantier', input, stored)
    const holder = site.content.chantiers.find(
      (one) => one.programmeId === row.programmeId && one.chantierId !== input.id && one.number === number,
    )
    if (holder && number !== null)
      throw invalid('number', `Le programme a déjà un ${chantierName(holder).toLowerCase()}.`)
    const id = await writableVersion(tx, site, 'chantier', input.id, row.id)
    await tx.chantierVersion.update({ where: { id }, data: { number, title }, select: { id: true } })
    await raiseObjectLock(tx, 'chantier', input.id)
    const told = { before: { number: row.number, title: row.title }, after: { number, title } }
    await tellStructure(
      tx,
      site,
      'structure.changed',
      { type: 'chantier', id: input.id, name: chantierName(row) },
      told,
    )
    return { ...done, changed: true }
  })
}
