'use client'

import { ToldOnce } from '@/components/accounts/told-once'
import { routes } from '@/lib/core/routes'

/** What opening or renewing a feed gives. */
export type Issued = { id: string; name: string; token: string }

/** The address of a feed the only time it can be read. */
export function FeedTold({ issued, base }: { issued: Issued; base: string }) {
  return (
    <ToldOnce
      title={`L’abonnement «\u00a0${issued.name}\u00a0» est ouvert.`}
      secret={`${base}${routes.calendarFeed(issued.token)}.ics`}
      copyLabel="Copier l’adresse"
    >
      <p>
        Dans votre agenda, choisissez «{'\u00a0'}Ajouter un calendrier à partir d’une adresse{'\u00a0'}» et collez-la.
        Quiconque la connaît lit ce calendrier{'\u00a0'}: ne la transmettez pas.
      </p>
    </ToldOnce>
  )
}
