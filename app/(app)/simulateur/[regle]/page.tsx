import type { Metadata } from 'next'
import { CaseAnswer } from '@/components/caqes/case-answer'
import { CaseForm } from '@/components/caqes/case-form'
import { CaseLink } from '@/components/caqes/case-link'
import { CaseOnPaper } from '@/components/caqes/case-on-paper'
import { ExampleList } from '@/components/caqes/example-list'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { paramsOf } from '@/lib/caqes/form/case-params'
import { runCase } from '@/lib/caqes/form/run-case'
import { ruleOf } from '@/lib/caqes/rule-page'
import { examplesOf } from '@/lib/caqes/worked-examples'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { regionReading } from '@/lib/settings/queries/reading'

export async function generateMetadata({ params }: PageProps<'/simulateur/[regle]'>): Promise<Metadata> {
  return { title: ruleOf((await params).regle)?.label ?? 'Simulateur' }
}

export default async function CasePage({ params, searchParams }: PageProps<'/simulateur/[regle]'>) {
  const user = await requireUser()
  const { regle } = await params
  const rule = ruleOf(regle)
  if (!rule) return outOfPerimeter(user, { type: 'route', id: routes.simulation(regle.slice(0, 100)) })
  const reading = await regionReading(user)
  const shown = runCase(rule, paramsOf(await searchParams), reading)
  const region = shown.region && {
    told: `${shown.region.name}, réglages en vigueur le ${formatLongDate(shown.region.day)}.`,
    href: routes.settings(),
  }
  return (
    <>
      <PageHeader
        title={rule.label}
        breadcrumb={[{ label: 'Simulateur', href: routes.simulator() }, { label: rule.label }]}
        facts={[
          rule.summary,
          <a key="rule" href={routes.rule(rule.id)}>
            Textes et valeurs de la règle
          </a>,
        ]}
      />
      <div className="case">
        <div className="case-question">
          <CaseForm action={routes.simulation(rule.id)} view={shown.view} errors={shown.read.errors} region={region} />
          <CaseOnPaper shown={shown} />
        </div>
        <div className="case-reply">
          <CaseAnswer rule={rule} shown={shown} />
          {shown.answer && <CaseLink path={routes.simulation(rule.id, shown.pinnedQuery)} />}
          <ExampleList rule={rule.id} examples={examplesOf(rule.id)} />
        </div>
      </div>
    </>
  )
}
