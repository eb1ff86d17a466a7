'use client'

import { useContext, useEffect, useRef } from 'react'
import { FormContext, fieldId } from './form-context'

type Props = {
  message: string
  /** Field name → sentence; each becomes a link to its field. */
  fields?: Readonly<Record<string, string>>
}

const none = {}

/** Says what was refused, takes the focus when it appears, links to each field to correct. */
export function ErrorSummary({ message, fields = none }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const form = useContext(FormContext)
  const entries = Object.entries(fields)
  // The summary takes the focus again at each new answer, not only the first.
  useEffect(() => {
    if (fields && message) box.current?.focus()
  }, [fields, message])
  return (
    <div className="notice" data-tone="danger" role="alert" tabIndex={-1} ref={box}>
      <strong>{message}</strong>
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(form.id, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
