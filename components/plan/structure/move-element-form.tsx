import { SelectField } from '@/components/ui/field'
import { moveElement } from '@/lib/plan/actions/structure'
import { destinations, type GestureTarget, homeValue, placeChoices } from '@/lib/plan/structure-choices'
import { GestureForm, type GesturePage } from './gesture-form'

/** Moves a thing elsewhere, or changes its place among its siblings. */
export function MoveElementForm({ page, target }: { page: GesturePage; target: GestureTarget }) {
  const { object, id } = target
  return (
    <GestureForm page={page} action={moveElement} submitLabel="Déplacer" target={target}>
      <SelectField
        name="to"
        label="Destination"
        required
        options={destinations(page.content, object)}
        defaultValue={homeValue(page.content, object, id)}
        help="Laissez la destination pour changer seulement l’ordre."
      />
      <SelectField
        name="after"
        label="Place"
        required
        options={placeChoices(page.content, object, id)}
        defaultValue="last"
      />
    </GestureForm>
  )
}
