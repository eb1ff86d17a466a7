'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { plural } from '@/lib/core/format'
import { Button } from './button'

type Props = {
  /** Id of the form that holds the table and its checkboxes. */
  formId: string
  /** Name of the checkboxes. */
  name: string
  unit: readonly [one: string, many: string]
  /** Buttons that send the form. */
  children: ReactNode
}

/** Shows itself when rows are ticked: how many, and what can be done with them. */
export function SelectionBar({ formId, name, unit, children }: Props) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const form = document.getElementById(formId)
    const read = () => setCount(ticked(form, name).length)
    read()
    form?.addEventListener('change', read)
    return () => form?.removeEventListener('change', read)
  }, [formId, name])
  const clear = () => {
    for (const box of ticked(document.getElementById(formId), name)) box.checked = false
    setCount(0)
  }
  return (
    <section className="selection-bar" aria-label="Lignes sélectionnées" hidden={count === 0}>
      <p role="status">{plural(count, ...unit)}</p>
      <div className="page-actions">
        {children}
        <Button variant="quiet" onClick={clear}>
          Tout désélectionner
        </Button>
      </div>
    </section>
  )
}

function ticked(form: HTMLElement | null, name: string): HTMLInputElement[] {
  const boxes = form?.querySelectorAll<HTMLInputElement>('input:checked') ?? []
  return [...boxes].filter((box) => box.name === name)
}
