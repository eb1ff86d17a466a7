import { CheckboxField } from '@/components/ui/choice-field'
import { DateField, SelectField, TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { routes } from '@/lib/core/routes'
import { filtersOf, type PlanAddress, planQuery } from '@/lib/plan/address'
import type { PlanChoices } from '@/lib/plan/choices'
import { isFiltered } from '@/lib/plan/filters'
import { progressStates } from '@/lib/plan/model'

type Props = { address: PlanAddress; choices: PlanChoices; reading: string }

const states = Object.entries(progressStates).map(([value, label]) => ({ value, label }))

/** The filters of the plan, a GET form: the address keeps them. Keys give each field the value of a new address. */
export function PlanFilterBar({ address, choices, reading }: Props) {
  const { plan, on, unfold } = address
  const kept = { ...(plan ? { plan } : {}), ...(on ? { on } : {}), ...(unfold ? { unfold } : {}) }
  const clearHref = isFiltered(filtersOf(address)) ? routes.plan(planQuery(kept)) : undefined
  return (
    <FilterBar action={routes.plan()} label="Filtrer le plan" clearHref={clearHref}>
      {unfold && <input type="hidden" name="deplier" value="tout" />}
      {plan && choices.plans.length < 2 && <input type="hidden" name="plan" value={plan} />}
      <TextField key={`q ${address.q}`} name="q" label="Rechercher" type="search" defaultValue={address.q ?? ''} />
      <SelectField
        key={`etat ${address.state}`}
        name="etat"
        label="État"
        emptyLabel="Tous les états"
        options={states}
        defaultValue={address.state ?? ''}
      />
      <SelectField
        key={`acteur ${address.actor}`}
        name="acteur"
        label="Acteur"
        emptyLabel="Tous les acteurs"
        options={choices.actors}
        defaultValue={address.actor ?? ''}
      />
      <SelectField
        key={`programme ${address.programme}`}
        name="programme"
        label="Programme"
        emptyLabel="Tous les programmes"
        options={choices.programmes}
        defaultValue={address.programme ?? ''}
      />
      <CheckboxField
        key={`retard ${address.late}`}
        name="retard"
        label="En retard"
        value="1"
        defaultChecked={address.late ?? false}
      />
      <details className="more-filters" open={hasRarer(address)}>
        <summary>Plus de filtres</summary>
        <div>
          {choices.plans.length > 1 && (
            <SelectField
              key={`plan ${choices.plan}`}
              name="plan"
              label="Plan"
              options={choices.plans}
              defaultValue={choices.plan}
            />
          )}
          <SelectField
            key={`partie ${address.part}`}
            name="partie"
            label="Partie"
            emptyLabel="Toutes les parties"
            options={choices.parts}
            defaultValue={address.part ?? ''}
          />
          {choices.blocs.length > 0 && (
            <SelectField
              key={`bloc ${address.bloc}`}
              name="bloc"
              label="Bloc ONDAM"
              emptyLabel="Tous les blocs"
              options={choices.blocs}
              defaultValue={String(address.bloc ?? '')}
            />
          )}
          <DateField
            key={`du ${address.from}`}
            name="du"
            label="Échéances à partir du"
            defaultValue={address.from ?? ''}
          />
          <DateField
            key={`jusqu ${address.to}`}
            name="jusqu"
            label="Échéances jusqu’au"
            defaultValue={address.to ?? ''}
          />
          <DateField key={`au ${address.on}`} name="au" label="Plan lu au" defaultValue={address.on ?? reading} />
        </div>
      </details>
    </FilterBar>
  )
}

function hasRarer(address: PlanAddress): boolean {
  return ['part', 'bloc', 'from', 'to', 'on'].some((field) => field in address)
}
