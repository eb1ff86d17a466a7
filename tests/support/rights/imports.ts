import { randomUUID } from 'node:crypto'
import type { CurrentUser, Role } from '@/lib/accounts/model'
import { abandonBatch } from '@/lib/imports/commands/abandon'
import { correctCell } from '@/lib/imports/commands/correct-cell'
import { deposit } from '@/lib/imports/commands/deposit'
import { publishBatch } from '@/lib/imports/commands/publish'
import { undoBatch } from '@/lib/imports/commands/undo'
import { aUser } from '../factories'
import { type Place, type Places, regionAt, type Table } from './line'

const importers: readonly Role[] = ['national_admin', 'regional_admin', 'ars_officer', 'dcgdr']
const imported: Places = { 'own-region': importers, 'other-region': ['national_admin'] }

/** A plan of one action, in the exchange format. */
function planFile(regionCode: string): string {
  const code = `plan-${randomUUID()}`
  const action = {
    number: '1',
    title: 'Visiter',
    regional: false,
    deadlines: [],
    indicators: [],
    actors: ['ARS'],
    rawActors: 'ARS',
  }
  const chantier = { number: 1, title: 'Bon usage', actions: [action] }
  const programme = {
    ...{ title: 'Produits de santé', parent: null, order: 1, context: null },
    ...{ objectives: [], resultIndicators: [], chantiers: [chantier] },
  }
  return JSON.stringify({
    format: 'gdr-plan/1',
    plan: { code, title: 'Plan', level: 'regional', regionCode, start: 2016, end: 2019 },
    parts: [{ title: 'Programmes ARS', lead: 'ARS', programmes: [programme] }],
  })
}

/** A deposit waiting to be published, made by the national administrator. */
async function depositAt(place: Place): Promise<{ batchId: string; owner: CurrentUser }> {
  const owner = await aUser('national_admin')
  const regionCode = regionAt(place)
  const main = { name: 'plan.json', contentType: 'application/json', bytes: Buffer.from(planFile(regionCode)) }
  const { id } = await deposit(owner, { format: 'plan-json', regionCode, main, companion: null })
  return { batchId: id, owner }
}

const publication = { lockVersion: 1, effectiveOn: null, avenantNumber: null, avenantTitle: null }

export const imports: Table = {
  routes: {
    '/imports': { roles: importers },
    '/imports/deposer': { roles: importers },
    '/imports/[id]': { places: imported, at: async (place) => `/imports/${(await depositAt(place)).batchId}` },
    'POST /api/imports': { roles: importers, at: '/api/imports' },
    'GET /api/imports/modeles/[fichier]': { roles: importers, at: '/api/imports/modeles/modele-plan-regional.csv' },
  },
  actions: {
    'import.correct-cell': {
      places: imported,
      run: async (user, place) => {
        const { batchId } = await depositAt(place)
        return correctCell(user, { batchId, lockVersion: 1, key: 'plan:title', value: 'Plan corrigé' })
      },
    },
    'import.publish': {
      places: imported,
      run: async (user, place) => publishBatch(user, { batchId: (await depositAt(place)).batchId, ...publication }),
    },
    'import.undo': {
      places: imported,
      run: async (user, place) => {
        const { batchId, owner } = await depositAt(place)
        await publishBatch(owner, { batchId, ...publication })
        return undoBatch(user, { batchId })
      },
    },
    'import.abandon': {
      places: imported,
      run: async (user, place) => abandonBatch(user, { batchId: (await depositAt(place)).batchId }),
    },
  },
}
