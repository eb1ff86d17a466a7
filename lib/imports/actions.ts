'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import { abandonBatch } from './commands/abandon'
import { correctCell } from './commands/correct-cell'
import { publishBatch } from './commands/publish'
import { undoBatch } from './commands/undo'
import { batchInput, correctCellInput, publishInput } from './inputs'
import { publicationSentence } from './model'

const shown = ({ batchId }: { batchId: string }) => [routes.importBatch(batchId), routes.imports(), routes.plan()]

export const correctCellAction = defineAction({
  name: 'import.correct-cell',
  input: correctCellInput,
  run: correctCell,
  done: 'Correction enregistrée ; le fichier déposé n’a pas changé.',
  refresh: shown,
})

export const publishBatchAction = defineAction({
  name: 'import.publish',
  input: publishInput,
  run: publishBatch,
  done: ({ counts }) => `Publié : ${publicationSentence(counts)}.`,
  refresh: shown,
})

export const undoBatchAction = defineAction({
  name: 'import.undo',
  input: batchInput,
  run: undoBatch,
  done: 'La publication est annulée.',
  refresh: shown,
})

export const abandonBatchAction = defineAction({
  name: 'import.abandon',
  input: batchInput,
  run: abandonBatch,
  done: 'Le dépôt est abandonné.',
  refresh: shown,
})
