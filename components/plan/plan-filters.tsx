import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/ui/choice-field'
import { DateField, type Option, SelectField, TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { type AddressName, filtersOf, hiddenFields, type PlanAddress, planQuery, whereOf } from '@/lib/plan/address'
import type { PlanChoices } from '@/lib/plan/choices'
import { isFiltered } from '@/lib/plan/filters'
import { meteos } from '@/lib/plan/meteo'
import { progressStates } from '@/lib/plan/model'

type Props = {
  address: PlanAddress
  choices: PlanChoices
  reading: string
  /** The page that shows the plan: routes.plan or a peer. */
  to: (query?: string) => string
  /** Conditions that one view alone has. */
  children?: ReactNode
}

const weathers = Object.entries(meteos).map(([value, label]) => ({ value, label }))
const states = Object.entries(progressStates).map(([value, label]) => ({ value, label }))

/** The filters of the plan, a GET form: the address keeps them. */
export function PlanFilterBar({ address, choices, reading, to, children }: Props) {
  const { unfold } = address
  const kept = { ...whereOf(address), ...(unfold ? { unfold } : {}) }
  const clearHref = isFiltered(filtersOf(address)) ? to(planQuery(kept)) : undefined
  return (
    <FilterBar action={to()} label="Filtrer le plan" clearHref={clearHref}>
      {hiddenFields(address, choices.plans.length < 2).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField key={`q ${address.q}`} name="q" label="Rechercher" type="search" defaultValue={address.q ?? ''} />
      <Choice name="etat" label="État" all="Tous les états" options={states} value={address.state} />
      <Choice name="acteur" label="Acteur" all="Tous les acteurs" options={choices.actors} value={address.actor} />
      <Choice
        name="programme"
        label="Programme"
        all="Tous les programmes"
        options={choices.programmes}
        value={address.programme}
      />
      <CheckboxField
        key={`retard ${address.late}`}
        name="retard"
        label="En retard"
        value="1"
        defaultChecked={address.late ?? false}
      />
      {children}
      <MoreFilters open={hasRarer(address)}>
        {choices.plans.length > 1 && <Choice name="plan" label="Plan" options={choices.plans} value={choices.plan} />}
        <Choice name="partie" label="Partie" all="Toutes les parties" options={choices.parts} value={address.part} />
        <Choice name="meteo" label="Météo" all="Toutes les météos" options={weathers} value={address.meteo} />
        {choices.axes.length > 0 && (
          <Choice
            name="axe"
            label="Axe national décliné"
            all="Tous les axes"
            options={choices.axes}
            value={address.axis}
          />
        )}
        {choices.blocs.length > 0 && (
          <Choice name="bloc" label="Bloc ONDAM" all="Tous les blocs" options={choices.blocs} value={address.bloc} />
        )}
        <Day name="du" label="Échéances à partir du" value={address.from} />
        <Day name="jusqu" label="Échéances jusqu’au" value={address.to} />
        <CheckboxField
          key={`afaire ${address.open}`}
          name="afaire"
          label="Encore à faire, et finissant dans ces dates"
          value="1"
          defaultChecked={address.open ?? false}
        />
        <Day name="au" label="Plan lu au" value={address.on ?? reading} />
      </MoreFilters>
    </FilterBar>
  )
}

type ChoiceProps = {
  name: AddressName
  label: string
  /** First line, when no choice is one too. */
  all?: string
  options: readonly Option[]
  value: string | number | undefined
}

/** The key gives the field the value of a new address. */
function Choice({ name, label, all, options, value }: ChoiceProps) {
  return (
    <SelectField
      key={`${name} ${value}`}
      name={name}
      label={label}
      options={options}
      {...(all ? { emptyLabel: all } : {})}
      defaultValue={String(value ?? '')}
    />
  )
}

function Day({ name, label, value }: { name: AddressName; label: string; value: string | undefined }) {
  return <DateField key={`${name} ${value}`} name={name} label={label} defaultValue={value ?? ''} />
}

function MoreFilters({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <details className="more-filters" open={open}>
      <summary>Plus de filtres</summary>
      <div>{children}</div>
    </details>
  )
}

function hasRarer(address: PlanAddress): boolean {
  return ['part', 'meteo', 'axis', 'bloc', 'from', 'to', 'open', 'on'].some((field) => field in address)
}
