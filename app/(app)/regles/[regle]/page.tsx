import type { Metadata } from 'next'
import { ExampleList } from '@/components/caqes/example-list'
import { ParameterTable } from '@/components/caqes/parameter-table'
import { RuleSources } from '@/components/caqes/rule-sources'
import { RuleVersions } from '@/components/caqes/rule-versions'
import { SettingTable } from '@/components/caqes/setting-table'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { parametersOf, ruleOf, settingsOf } from '@/lib/caqes/rule-page'
import { examplesOf } from '@/lib/caqes/worked-examples'
import { routes } from '@/lib/core/routes'
import { regionAnswers } from '@/lib/settings/queries/reading'

export async function generateMetadata({ params }: PageProps<'/regles/[regle]'>): Promise<Metadata> {
  return { title: ruleOf((await params).regle)?.label ?? 'Règles' }
}

export default async function RulePage({ params }: PageProps<'/regles/[regle]'>) {
  const user = await requireUser()
  const { regle } = await params
  const rule = ruleOf(regle)
  if (!rule) return outOfPerimeter(user, { type: 'route', id: routes.rule(regle.slice(0, 100)) })
  const region = await regionAnswers(user)
  const [parameters, settings] = [parametersOf(rule.id), settingsOf(rule.id)]
  return (
    <>
      <PageHeader
        title={rule.label}
        breadcrumb={[{ label: 'Règles', href: routes.rules() }, { label: rule.label }]}
        facts={[rule.summary]}
        actions={
          <ButtonLink href={routes.simulation(rule.id)} variant="primary">
            Simuler un cas
          </ButtonLink>
        }
      />
      <RuleVersions versions={rule.versions} />
      <RuleSources sources={rule.sources} />
      {parameters.length > 0 && <ParameterTable id="valeurs" title="Valeurs des textes" rows={parameters} />}
      {settings.length > 0 && <SettingTable id="choix" title="Choix de la région" rows={settings} region={region} />}
      <ExampleList rule={rule.id} examples={examplesOf(rule.id)} />
      <p className="field-help">
        Nom dans l’interface de simulation{'\u00a0: '}
        <code>{rule.id}</code>
      </p>
    </>
  )
}
