'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { askDigest } from './commands/ask-digest'
import { noInput } from './inputs'

export const askDigestAction = defineAction({
  name: 'dashboards.ask-digest',
  input: noInput,
  run: askDigest,
  done: ({ day }) =>
    `Le récapitulatif du ${formatLongDate(day)} part. Une personne qui l’a déjà reçu ne le reçoit pas deux fois ; le décompte vous sera notifié.`,
  refresh: () => [routes.administration()],
})
