import { useId } from 'react'
import { formatInteger } from '@/lib/core/format'

type Props = { label: string /** Units done and to do. */; value: number; max: number; note?: string }

/** Work done out of work to do, with its figures. */
export function Progress({ label, value, max, note }: Props) {
  const id = useId()
  return (
    <div className="progress">
      <div>
        <label htmlFor={id}>{label}</label>
        <span>
          {formatInteger(value)} / {formatInteger(max)}
        </span>
      </div>
      <progress id={id} value={value} max={max} />
      {note && <small>{note}</small>}
    </div>
  )
}
