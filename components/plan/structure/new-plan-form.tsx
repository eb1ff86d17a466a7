import { CheckboxGroup } from '@/components/ui/choice-field'
import { TextAreaField, TextField } from '@/components/ui/field'
import { routes } from '@/lib/core/routes'
import { createPlan } from '@/lib/plan/actions/life'
import { usualParts } from '@/lib/plan/plan-head'
import { PlanForm } from '../plan-form'

type Props = { proposal: { title: string; code: string; start: number; end: number; regionCode: string } }

/** Creates a plan by hand; everything proposed may be changed. */
export function NewPlanForm({ proposal }: Props) {
  return (
    <PlanForm
      action={createPlan}
      submitLabel="Créer le plan"
      cancelHref={routes.plan()}
      values={{ regionCode: proposal.regionCode }}
    >
      <TextAreaField name="title" label="Titre" required rows={2} defaultValue={proposal.title} />
      <TextField
        name="code"
        label="Code"
        required
        defaultValue={proposal.code}
        help="Il sert d’adresse et de nom de fichier : minuscules, chiffres et tirets. Il ne change plus ensuite."
      />
      <TextField
        name="start"
        label="Première année"
        required
        width="short"
        inputMode="numeric"
        defaultValue={proposal.start}
      />
      <TextField
        name="end"
        label="Dernière année"
        required
        width="short"
        inputMode="numeric"
        defaultValue={proposal.end}
      />
      <CheckboxGroup
        name="parts"
        label="Parties pour commencer"
        options={usualParts.map((part) => ({ value: part.lead, label: part.title }))}
        defaultValue={usualParts.map((part) => part.lead)}
      />
    </PlanForm>
  )
}
