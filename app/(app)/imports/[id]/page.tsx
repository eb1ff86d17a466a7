import type { Metadata } from 'next'
import { z } from 'zod'
import { BatchActions } from '@/components/imports/batch-actions'
import { BatchBadge } from '@/components/imports/batch-badge'
import { ChangesSection } from '@/components/imports/changes-section'
import { FindingsSection } from '@/components/imports/findings-section'
import { HeadSection } from '@/components/imports/head-section'
import { PublishSection } from '@/components/imports/publish-section'
import { ReportSummary } from '@/components/imports/report-summary'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { AppError } from '@/lib/core/errors'
import { formatDateTime } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { batchReport, type ReportView } from '@/lib/imports/queries/report'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Vérifier un dépôt' }

const path = z.object({ id: z.uuid() })
const search = z.object({
  gravite: z.enum(['refused', 'doubtful', 'understood', 'all']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export default async function BatchPage({ params, searchParams }: PageProps<'/imports/[id]'>) {
  const user = await requireUser()
  const { gravite, page } = search.parse(await searchParams)
  const id = path.safeParse(await params).data?.id
  const report = id ? await reportOrNull(user, id, { severity: gravite ?? null, page }) : null
  if (!report) return outOfPerimeter(user, { type: 'import', id: id ?? 'inconnu' })
  return (
    <>
      <PageHeader
        title={report.fileName}
        state={<BatchBadge state={report.state} />}
        facts={[report.formatLabel, `Déposé le ${formatDateTime(report.depositedAt)}`]}
        breadcrumb={[{ label: 'Imports', href: routes.imports() }, { label: report.fileName }]}
        actions={<BatchActions report={report} />}
      />
      <ReportSummary report={report} />
      <PublishSection report={report} today={await today()} />
      <ChangesSection report={report} />
      <FindingsSection report={report} page={page} />
      <HeadSection report={report} />
    </>
  )
}

async function reportOrNull(user: Parameters<typeof batchReport>[0], id: string, view: ReportView) {
  try {
    return await batchReport(user, id, view)
  } catch (error) {
    if (error instanceof AppError && error.code === 'OUT_OF_PERIMETER') return null
    throw error
  }
}
