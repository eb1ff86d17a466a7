import { DateField, TextAreaField, TextField } from '@/components/ui/field'
import { formatDate } from '@/lib/core/format'
import type { AvenantHead } from '@/lib/plan/avenant-head'
import { planPeriod } from '@/lib/plan/model'

type Props = { plan: { startYear: number; endYear: number }; head?: AvenantHead }

/** What an avenant is called, its day and its act. */
export function AvenantHeadFields({ plan, head }: Props) {
  const { from, to } = planPeriod(plan)
  return (
    <>
      <TextAreaField name="title" label="Objet de l’avenant" required rows={2} defaultValue={head?.title ?? ''} />
      <DateField
        name="effectiveOn"
        label="Prend effet le"
        required
        min={from}
        max={to}
        {...(head ? { defaultValue: head.effectiveOn } : {})}
        help={`Premier jour en vigueur, entre le ${formatDate(from)} et le ${formatDate(to)}. Rien n’est lu dans le plan avant l’adoption.`}
      />
      <TextField
        name="act"
        label="Acte"
        defaultValue={head?.act ?? ''}
        help="Référence de l’arrêté du directeur général."
      />
    </>
  )
}
