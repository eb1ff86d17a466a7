import { CheckboxField, RadioGroupField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/lib/core/format'
import { removeElement } from '@/lib/plan/actions/structure'
import { childDestinations, type GestureTarget } from '@/lib/plan/structure-choices'
import { GestureForm, type GesturePage } from './gesture-form'

/** Takes a thing out of the plan; what it holds and what is attached to it is said first. */
export function RemoveElementForm({ page, target }: { page: GesturePage; target: GestureTarget }) {
  const { children, attached } = target
  const holds = children.length > 0
  const places = childDestinations(page.content, target)
  return (
    <>
      <Notice tone="warn" title={holds ? `Il contient ${plural(children.length, 'élément')}` : 'Retrait du plan'}>
        {page.avenant
          ? 'Le plan restera lisible tel qu’il était avant la date d’effet.'
          : 'Le plan n’est pas arrêté : l’élément en sort dès aujourd’hui.'}
      </Notice>
      <GestureForm page={page} action={removeElement} submitLabel="Retirer du plan" target={target}>
        {holds && (
          <div className="removed-children">
            <RadioGroupField
              name="children"
              label="Ce qu’il contient"
              required
              options={[
                ...(places.length > 0 ? [{ value: 'deplacer', label: 'Le déplacer' }] : []),
                { value: 'retirer', label: 'Le retirer avec lui' },
              ]}
            />
            {places.length > 0 && (
              <SelectField
                name="to"
                label="Déplacer vers"
                required
                emptyLabel="Choisissez où"
                options={places}
                help="Un numéro déjà pris à l’arrivée devient le suivant."
              />
            )}
          </div>
        )}
        {attached.length > 0 && (
          <CheckboxField
            name="confirmed"
            required
            label={`J’ai lu qu’il s’y rattache : ${attached.join(', ')}`}
            help="Cela reste lisible aux dates d’avant le retrait."
          />
        )}
      </GestureForm>
    </>
  )
}
