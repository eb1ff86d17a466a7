import 'server-only'
import { z } from 'zod'
import { routes } from '@/lib/core/routes'
import { databaseRefusal } from '@/lib/server/db'
import { defineJob } from '@/lib/server/jobs/definition'
import type { Tick } from '@/lib/server/jobs/start'
import { sweepBytes } from '@/lib/server/storage/sweep'
import { failExport, makeExport } from './commands/make-export'
import { removeExpired } from './commands/remove-export'

/** Makes a long export outside the request that asked for it. A refusal or a full disk is final and said; a lost database or a stopped process runs it again. */
export const exportJob = defineJob({
  kind: 'exports.make',
  input: z.object({ id: z.uuid(), title: z.string() }),
  label: ({ title }) => `Export : ${title}`,
  run: async ({ input: { id }, progress, signal }) => {
    try {
      await makeExport(id, { told: (rows) => progress(rows, rows, 'Écriture du fichier') })
    } catch (error) {
      if (signal.aborted || databaseRefusal(error)) throw error
      throw await failExport(id, error)
    }
    return { id }
  },
  ready: (_result, { title }) => ({ sentence: `Votre export « ${title} » est prêt.`, href: routes.exports() }),
})

/** Every ten minutes, the files whose time is over go. */
export const expiry: Tick = { name: 'exports.expiry', everyMs: 600_000, run: removeExpired }

/** Every six hours, bytes that no row names go. */
export const namelessBytes: Tick = { name: 'exports.nameless-bytes', everyMs: 21_600_000, run: () => sweepBytes() }
