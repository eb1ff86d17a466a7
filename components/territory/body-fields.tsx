import { CheckboxGroup } from '@/components/ui/choice-field'
import { DateField, SelectField, TextAreaField } from '@/components/ui/field'
import { type BodyKind, type BodySide, bodyKinds, bodySides } from '@/lib/territory/bodies'

/** Region, and the line the change is built on. */
export type BodyChange = { regionCode: string; day: string; id?: string; lastId?: string }

/** From when and why: every line of the directory says it. */
export function SaidFields({ regionCode, day, id, lastId }: BodyChange) {
  return (
    <>
      <input type="hidden" name="regionCode" value={regionCode} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      {lastId !== undefined && <input type="hidden" name="lastId" value={lastId} />}
      <DateField name="from" label="À partir du" defaultValue={day} required />
      <TextAreaField name="reason" label="Raison" rows={2} maxLength={500} required />
    </>
  )
}

type Described = { kind: BodyKind; side: BodySide; territories: readonly string[] }
type Props = { held?: Described; territories: readonly { code: string; name: string }[] }

/** What a body is, whose side it is on, which territories it covers. */
export function DescriptionFields({ held, territories }: Props) {
  const options = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <>
      <SelectField
        name="kind"
        label="Nature"
        options={options(bodyKinds)}
        defaultValue={held?.kind ?? 'other'}
        required
      />
      <SelectField
        name="side"
        label="Côté"
        options={options(bodySides)}
        defaultValue={held?.side ?? 'other'}
        required
      />
      <CheckboxGroup
        name="territories"
        label="Territoires couverts"
        help="Pour une caisse ou un service médical seulement."
        options={territories.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        defaultValue={held?.territories ?? []}
      />
    </>
  )
}
