import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import { chantierName } from '../model'
import type { SplitChantier } from '../structure-inputs'
import { insertChantier, type Structured, twinChantier } from './add-element'
import { moveTo } from './move-element'
import { openSite, rowOf } from './structure-site'
import { invalid, refuseStaleElement, tellStructure } from './tell-structure'
import { raiseObjectLock } from './version-rows'

/** Splits a chantier: a new one of the same programme takes some of its actions, which keep their progress. One gesture, one line of the journal. */
export async function splitChantier(user: CurrentUser, input: SplitChantier): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const chantier = rowOf(site, 'chantier', input.id)
    const { number, title, actions } = input
    const done = { id: input.id, planCode: site.plan.code, avenantId: site.avenant?.id ?? null }
    const twin = twinChantier(site, { to: chantier.programmeId, number, title })
    const held = site.content.actions.filter((one) => one.chantierId === input.id)
    const chosen = held.filter((one) => actions.includes(one.actionId))
    if (twin && chosen.length === 0) return { ...done, changed: false }
    await refuseStaleElement(tx, site, 'chantier', input)
    if (chosen.length === 0)
      throw invalid('actions', 'Choisissez au moins une action à placer dans le nouveau chantier.')
    if (chosen.length < new Set(actions).size)
      throw invalid('actions', 'Une des actions choisies n’est plus dans ce chantier ; rechargez la page.')
    if (chosen.length === held.length)
      throw invalid('actions', 'Laissez au moins une action dans ce chantier ; pour toutes les déplacer, renommez-le.')
    const words = { programmeId: chantier.programmeId, number, title }
    const id = twin ?? (await insertChantier(tx, site, words))
    if (!twin) site.content.chantiers.push({ ...chantier, chantierId: id, number, title })
    for (const action of chosen) {
      await moveTo(tx, site, 'action', action.actionId, id, 'last')
      action.chantierId = id
    }
    await raiseObjectLock(tx, 'chantier', input.id)
    const name = chantierName(chantier)
    await tellStructure(
      tx,
      site,
      'chantier.split',
      { type: 'chantier', id: input.id, name },
      {
        after: { title: chantierName({ number, title }), moved: chosen.map((one) => `Action ${one.number}`) },
      },
    )
    return { ...done, changed: true }
  })
}
