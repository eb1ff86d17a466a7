import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/field'
import { delegationLines } from '@/lib/settings/delegations'
import type { Delegation, Written } from '@/lib/settings/model'
import { DatedChange } from './dated-change'

type Props = {
  held: readonly Delegation[]
  change: { regionCode: string; lastId: string; day: string }
  action: FormAction<Written>
}

/** The delegations an agency names, one a line. */
export function DelegationsForm({ held, change, action }: Props) {
  return (
    <section className="section narrow">
      <h2>Délégations territoriales</h2>
      <ActionForm action={action} submitLabel="Enregistrer les délégations">
        <DatedChange {...change} touches={['Les listes par délégation de cette période changent.']}>
          <TextAreaField
            name="delegations"
            label="Une délégation par ligne"
            help="Écrivez « Nom : 971, 977 ». Un territoire n’appartient qu’à une délégation."
            rows={4}
            defaultValue={delegationLines(held)}
          />
        </DatedChange>
      </ActionForm>
    </section>
  )
}
