import type { Metadata } from 'next'
import { z } from 'zod'
import { LawAnchors } from '@/components/caqes/law-anchors'
import { ParameterTable } from '@/components/caqes/parameter-table'
import { RuleIndex } from '@/components/caqes/rule-index'
import { RulesDoors } from '@/components/caqes/rules-doors'
import { SettingTable } from '@/components/caqes/setting-table'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { searchLaw } from '@/lib/caqes/rule-search'
import { routes } from '@/lib/core/routes'
import { regionAnswers } from '@/lib/settings/queries/reading'

export const metadata: Metadata = { title: 'Règles' }

const search = z.object({ q: z.string().max(200).catch('') })

export default async function RulesPage({ searchParams }: PageProps<'/regles'>) {
  const region = await regionAnswers(await requireUser())
  const { q } = search.parse(await searchParams)
  const { families, parameters, settings } = searchLaw(q)
  const nothing = families.length + parameters.length + settings.length === 0
  return (
    <>
      <PageHeader
        title="Règles"
        facts={['Les textes, leurs valeurs par date, les choix de la région']}
        actions={<RulesDoors q={q} />}
      />
      <FilterBar
        action={routes.rules()}
        label="Recherche"
        submitLabel="Chercher"
        clearHref={q ? routes.rules() : undefined}
      >
        <TextField name="q" label="Mot, article, valeur, A1 à A30" type="search" defaultValue={q} />
      </FilterBar>
      {nothing && (
        <EmptyState title="Aucune règle ne répond à cette recherche">
          Essayez un seul mot, un numéro d’article, ou le code d’un choix, comme A9.
        </EmptyState>
      )}
      {!q && <LawAnchors />}
      {families.length > 0 && (
        <section id="regles" className="section" aria-label="Règles">
          <RuleIndex families={families} href={(rule) => routes.rule(rule)} />
        </section>
      )}
      {parameters.length > 0 && <ParameterTable id="valeurs" title="Valeurs des textes" rows={parameters} />}
      {settings.length > 0 && <SettingTable id="choix" title="Choix de la région" rows={settings} region={region} />}
    </>
  )
}
