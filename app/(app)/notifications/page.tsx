import type { Metadata } from 'next'
import { z } from 'zod'
import { MarkAllRead } from '@/components/notices/mark-read'
import { NoEntry } from '@/components/notices/no-entry'
import { NoticeList } from '@/components/notices/notice-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { requireUser } from '@/lib/accounts/session'
import { formatInteger, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { noticePage, noticesPerPage } from '@/lib/dashboards/queries/notices'
import { markAllReadAction, markReadAction, openNoticeAction } from '@/lib/notices/actions'

export const metadata: Metadata = { title: 'Notifications' }

const params = z.object({
  filtre: z.literal('toutes').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

const all = '?filtre=toutes'

export default async function NoticesPage({ searchParams }: PageProps<'/notifications'>) {
  const user = await requireUser()
  const { filtre, page } = params.parse(await searchParams)
  const found = await noticePage(user, { unread: filtre === undefined, page })
  const here = routes.notices(filtre ? all : '')
  const tabs = [
    { href: routes.notices(), label: `Non lues (${formatInteger(found.unread)})` },
    { href: routes.notices(all), label: 'Toutes' },
  ]
  return (
    <div className="notices">
      <PageHeader
        title="Notifications"
        facts={[plural(found.unread, 'notification non lue', 'notifications non lues')]}
        actions={
          found.unread > 0 &&
          found.newest && <MarkAllRead until={found.newest.toISOString()} action={markAllReadAction} />
        }
      />
      <TabLinks label="Quelles notifications" current={here} tabs={tabs} />
      {found.total === 0 && <NoEntry unreadOnly={filtre === undefined} all={routes.notices(all)} />}
      <NoticeList days={found.days} read={markReadAction} open={openNoticeAction} />
      {found.total > noticesPerPage && (
        <Pagination
          page={page}
          pageSize={noticesPerPage}
          total={found.total}
          href={(to) => routes.notices(`${filtre ? `${all}&` : '?'}page=${to}`)}
          unit={['notification', 'notifications']}
        />
      )}
    </div>
  )
}
