import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AppShell } from '@/components/layout/app-shell'
import { ButtonsShown, NoticesShown, StatesShown } from '@/components/showcase/basics'
import { FormShown } from '@/components/showcase/forms'
import { OverlaysShown } from '@/components/showcase/overlays'
import { PagePartsShown } from '@/components/showcase/pages'
import { sampleDate, samplePerson } from '@/components/showcase/sample'
import { TablesShown } from '@/components/showcase/tables'
import { TreesShown } from '@/components/showcase/trees'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { StateBadge } from '@/components/ui/state-badge'
import { Toaster } from '@/components/ui/toast'
import { isDemoWorld } from '@/lib/accounts/queries/sign-in'
import { env } from '@/lib/server/env'
import { displayChoice } from '../display-choice'

export const metadata: Metadata = { title: 'Composants' }

/** Every component with its long words and its bad days; for development and the demo world. */
export default async function StylePage() {
  if (env().NODE_ENV !== 'development' && !(await isDemoWorld())) notFound()
  return (
    <AppShell unread={3} user={samplePerson} storyDate={sampleDate} {...(await displayChoice())}>
      <PageHeader
        title="Accompagner les établissements dont le taux d’évolution dépasse la cible régionale"
        state={<StateBadge state="en_retard" />}
        breadcrumb={[
          { label: 'Plan de Guadeloupe 2016-2019', href: '/plan' },
          { label: 'Produits de santé', href: '/style' },
          { label: 'Action 1.1' },
        ]}
        facts={['Action 1.1', 'Régionale', '3 acteurs', 'Échéance du 31 décembre 2017, dépassée de 166 jours']}
        actions={
          <>
            <Button>Ajouter une note</Button>
            <Button variant="primary">Modifier l’action</Button>
          </>
        }
      />
      <StatesShown />
      <TreesShown />
      <TablesShown />
      <FormShown />
      <ButtonsShown />
      <NoticesShown />
      <OverlaysShown />
      <PagePartsShown />
      <Toaster />
    </AppShell>
  )
}
