'use client'

export type Tip = { text: string; x: number; y: number }

/** The words of the mark pointed at or reached by the keyboard; screen readers read the mark itself. */
export function TimelineTip({ tip }: { tip: Tip | null }) {
  if (tip === null) return null
  return (
    <div className="timeline-tip" aria-hidden="true" style={{ left: `${tip.x}px`, top: `${tip.y}px` }}>
      {tip.text}
    </div>
  )
}
