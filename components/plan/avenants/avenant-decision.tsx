import { CheckboxField } from '@/components/ui/choice-field'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DateField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { adoptAvenant, cancelAvenant } from '@/lib/plan/actions/life'
import { PlanForm } from '../plan-form'

type Props = {
  id: string
  number: number
  title: string
  day: CivilDate
  act: string | null
  changes: readonly unknown[]
  obstacles: readonly { changeId: string; stops: boolean }[]
}

/** Adopts a prepared avenant, or gives it up. */
export function AvenantDecision({ id, number, title, day, act, changes, obstacles }: Props) {
  return (
    <>
      {changes.length > 0 && (
        <PlanForm action={adoptAvenant} submitLabel="Adopter l’avenant" values={{ id }}>
          <DateField name="on" label="Adopté le" required defaultValue={day} max={day} />
          <TextField
            name="act"
            label="Acte"
            defaultValue={act ?? ''}
            help="Référence de l’arrêté du directeur général."
          />
          {obstacles.some((one) => !one.stops) && (
            <CheckboxField
              name="overwrite"
              label="J’ai relu les éléments changés entre-temps : cet avenant les remplace"
              required
            />
          )}
        </PlanForm>
      )}
      <p className="page-actions">
        <ConfirmDialog
          trigger="Annuler cet avenant"
          triggerVariant="secondary"
          title="Annuler l’avenant en préparation"
          objectName={`Avenant n° ${number} : ${title}`}
          consequence="Tous ses changements sont retirés, d’un bloc. Son numéro reste pris et l’annulation reste dans l’historique."
          confirmLabel="Annuler l’avenant"
          cancelLabel="Garder l’avenant"
          action={cancelAvenant}
          values={{ id }}
        >
          <TextField name="reason" label="Motif" required maxLength={300} />
        </ConfirmDialog>
      </p>
    </>
  )
}
