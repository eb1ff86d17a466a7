'use server'

import { z } from 'zod'
import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import { removeExport } from './commands/remove-export'

export const removeExportAction = defineAction({
  name: 'exports.remove',
  input: z.object({ id: z.uuid() }),
  run: removeExport,
  done: ({ title }) => `L’export « ${title} » est supprimé.`,
  refresh: () => [routes.exports()],
})
