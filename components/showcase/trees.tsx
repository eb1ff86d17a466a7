import { EmptyState } from '../ui/empty-state'
import { SelectField, TextField } from '../ui/field'
import { FilterBar } from '../ui/filter-bar'
import { TreeTable } from '../ui/tree-table'
import { planColumns, planRows } from './sample'
import { Section } from './section'

const states = [
  { value: 'en_retard', label: 'En retard' },
  { value: 'en_cours', label: 'En cours' },
]

export function TreesShown() {
  return (
    <Section title="Tableau en arbre">
      <div>
        <FilterBar action="/style" clearHref="/style">
          <TextField name="q" label="Rechercher" type="search" placeholder="Mot, numéro, acteur" />
          <SelectField name="etat" label="État" emptyLabel="Tous les états" options={states} />
          <SelectField name="acteur" label="Acteur" emptyLabel="Tous les acteurs" options={[]} />
        </FilterBar>
        <TreeTable
          caption="Plan de démonstration"
          columns={planColumns}
          rows={planRows}
          summary="7 actions, dont 1 en retard"
        />
      </div>
      <TreeTable
        caption="Plan filtré"
        columns={planColumns}
        rows={[]}
        empty={
          <EmptyState title="Aucune action ne correspond à ces filtres">
            Retirez un filtre, ou cherchez un autre mot.
          </EmptyState>
        }
      />
    </Section>
  )
}
