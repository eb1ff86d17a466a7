import { ActionForm, type FormAction } from '@/components/ui/action-form'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'

type Props = { day: CivilDate; action: FormAction<{ day: CivilDate }> }

/** Sends the digests of the day now, for who had none. */
export function DigestForm({ day, action }: Props) {
  return (
    <section className="section narrow" aria-labelledby="recapitulatif">
      <h2 id="recapitulatif">Récapitulatif du {formatLongDate(day)}</h2>
      <p>
        Il part seul chaque matin à 7 heures, heure de Paris, aux personnes qui l’ont choisi et pour qui il y a du
        nouveau. Vous pouvez l’envoyer maintenant aux personnes de votre périmètre : nul ne le reçoit deux fois.
      </p>
      <ActionForm action={action} submitLabel="Envoyer le récapitulatif du jour" variant="secondary" />
    </section>
  )
}
