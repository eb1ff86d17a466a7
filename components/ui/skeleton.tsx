type Props = { /** CSS sizes of what it stands for. */ width?: string; height?: string }

/** The place of a thing being read, at its size. */
export function Skeleton({ width = '100%', height = '1.25rem' }: Props) {
  return <span className="skeleton" aria-hidden="true" style={{ width, height }} />
}

const lines = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%']

/** A table being read. */
export function TableSkeleton({ label }: { label: string }) {
  return (
    <div className="table-box skeleton-table" role="status" aria-label={label}>
      {lines.map((width) => (
        <div key={width}>
          <Skeleton width={width} height="0.875rem" />
        </div>
      ))}
    </div>
  )
}
