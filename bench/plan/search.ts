import type { CurrentUser } from '@/lib/accounts/model'
import { searchAll } from '@/lib/search/queries/search'
import { today } from '@/lib/server/clock'
import type { Measure } from '../table'
import { percentile } from '../timing'
import type { World } from './world'

/** As people type them: begun, whole, several words, a number, a body, what is nowhere. */
const searches = [
  'et',
  'etablissem',
  'établissements de santé',
  'visites pharma',
  'médicaments onéreux',
  'transports de patients',
  'action 3',
  'indicateur',
  'OMEDIT',
  'avenant n° 1',
  'nombre de contrats signés',
  'psychiatrie introuvable',
]
const rounds = 12

/** The whole search (plans of the person, seven statements, accounts), Prisma included: more than the database alone. */
export async function measureSearch({ admin, officer, actions }: World): Promise<Measure[]> {
  const on = await today()
  const timed = async (user: CurrentUser, whose: string): Promise<Measure> => {
    const times: number[] = []
    for (let round = -2; round < rounds; round += 1)
      for (const text of searches) {
        const start = performance.now()
        await searchAll(user, text, on, 5)
        if (round >= 0) times.push(performance.now() - start)
      }
    return {
      name: `search by ${whose}, p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
      aim: 50,
      detail: `median ${percentile(times, 0.5).toFixed(1)} ms, ${times.length} searches among ${actions} actions`,
    }
  }
  return [
    await timed(admin, 'the national administrator, 18 regions'),
    await timed(officer, 'an officer of one region'),
  ]
}
