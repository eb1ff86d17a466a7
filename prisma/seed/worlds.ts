import { type CivilDate, parseCivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { systemNow } from '@/lib/server/clock'
import type { Db } from '@/lib/server/db'
import { seedAccess } from './access'
import { seedAccounts } from './accounts'
import { seedApiTokens } from './api-tokens'
import { seedAvenant } from './avenant'
import { seedBodies } from './bodies'
import { seedCalendarFeeds } from './calendar-feeds'
import { seedDeclinations } from './declinations'
import { seedDeposits } from './deposits'
import { seedExports, seedOldExport } from './exports'
import { seedMartinique } from './martinique'
import { seedNationalPlan } from './national'
import { seedNotices } from './notices'
import { seedOccurrences } from './occurrences'
import { seedOtherPlans } from './other-plans'
import { seedPlan } from './plan'
import { seedProgress } from './progress/progress'
import { seedSettings } from './settings'
import { seedSteering } from './steering'
import { seedFictitiousEstablishments, seedTerritory } from './territory'

type Step = (db: Db) => Promise<void>

type World = { storyDate: CivilDate | null; steps: readonly Step[] }

/** What a database can be filled with. Steps run in order, and each may run again without harm. */
const worlds = {
  empty: { storyDate: null, steps: [seedTerritory] },
  demo: {
    storyDate: parseCivilDate('2018-06-15'),
    steps: [
      seedTerritory,
      seedFictitiousEstablishments,
      seedAccounts,
      seedPlan,
      seedProgress,
      seedOldExport,
      seedOccurrences,
      seedSteering,
      seedAvenant,
      seedOtherPlans,
      seedDeposits,
      seedNationalPlan,
      seedDeclinations,
      seedMartinique,
      seedSettings,
      seedBodies,
      seedAccess,
      seedApiTokens,
      seedCalendarFeeds,
      seedNotices,
      seedExports,
    ],
  },
} satisfies Record<string, World>

export type WorldName = keyof typeof worlds

/** Fills the database with a world; a second call completes an interrupted one and changes nothing else. */
export async function seedWorld(db: Db, name: WorldName): Promise<void> {
  const { storyDate, steps } = worlds[name]
  const date = storyDate && toDatabaseDate(storyDate)
  await db.world.upsert({ where: { id: 1 }, create: { id: 1, name, storyDate: date }, update: {} })
  for (const step of steps) await step(db)
  await db.world.update({ where: { id: 1 }, data: { filledAt: systemNow() } })
}
