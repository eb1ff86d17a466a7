import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tab-links'
import { routes } from '@/lib/core/routes'
import { type ReviewAddress, reviewQuery } from '@/lib/plan/review-address'

type Props = { address: ReviewAddress & { year: number }; years: readonly number[]; asked: number | undefined }

/** The years that can be judged, peers of one another; says so when the address asks another one. */
export function ReviewYears({ address, years, asked }: Props) {
  const href = (year: number) => routes.planReview(reviewQuery({ ...address, year }))
  return (
    <>
      {asked !== undefined && !years.includes(asked) && (
        <Notice tone="warn" title={`L’année ${asked} ne peut pas être jugée`}>
          Elle n’a pas commencé, ou elle est hors du plan. Voici l’année {address.year}.
        </Notice>
      )}
      <TabLinks
        label="Années du plan"
        current={href(address.year)}
        tabs={years.toReversed().map((year) => ({ href: href(year), label: String(year) }))}
      />
    </>
  )
}
