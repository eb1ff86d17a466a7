import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatLongDate } from '@/lib/core/format'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { enqueue } from '@/lib/server/jobs/enqueue'
import { digestJob } from '../jobs'
import { canSendDigests } from '../policy'

/** Asks for the digests of the day of the person's perimeter, now. Who had theirs is not written to again. Throws AppError FORBIDDEN. */
export async function askDigest(user: CurrentUser): Promise<{ day: CivilDate }> {
  if (!canSendDigests(user)) throw new AppError('FORBIDDEN')
  return db().$transaction(async (tx) => {
    const day = await today(tx)
    await enqueue(tx, user.id, digestJob, { day, regionCode: user.regionCode })
    await recordEvent(tx, user, {
      type: 'digest.sent-by-hand',
      object: { type: 'route', id: '/administration', name: `Récapitulatif du ${formatLongDate(day)}` },
      regionCode: user.regionCode,
      after: { on: day },
    })
    return { day }
  })
}
