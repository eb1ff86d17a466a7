import type { Metadata } from 'next'
import { RuleIndex } from '@/components/caqes/rule-index'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { familiesOfRules } from '@/lib/caqes/rule-page'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Simulateur' }

export default async function SimulatorPage() {
  await requireUser()
  return (
    <>
      <PageHeader
        title="Simulateur"
        facts={['Un cas, son résultat et les étapes de droit qui y mènent', 'Rien n’est enregistré']}
      />
      <RuleIndex families={familiesOfRules} href={(rule) => routes.simulation(rule)} />
    </>
  )
}
