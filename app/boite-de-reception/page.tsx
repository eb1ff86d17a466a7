import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { InboxList } from '@/components/mail/inbox-list'
import { TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { currentUser, outOfPerimeter } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { developmentInbox } from '@/lib/server/mail-inbox'

export const metadata: Metadata = { title: 'Boîte de réception de démonstration' }

const search = z.object({ a: z.string().trim().max(200).optional().catch(undefined) })

export default async function InboxPage({ searchParams }: PageProps<'/boite-de-reception'>) {
  const user = await currentUser()
  const { a } = search.parse(await searchParams)
  const mails = await developmentInbox(user, a)
  if (!mails) return user ? outOfPerimeter(user, { type: 'route', id: routes.developmentInbox() }) : notFound()
  return (
    <div className="wide">
      <PageHeader
        title="Boîte de réception"
        facts={['Aucun serveur de courriel n’est réglé : les courriels restent ici']}
      />
      <FilterBar action={routes.developmentInbox()} clearHref={a ? routes.developmentInbox() : undefined}>
        <TextField name="a" label="Destinataire" type="search" defaultValue={a ?? ''} />
      </FilterBar>
      <InboxList mails={mails} />
    </div>
  )
}
