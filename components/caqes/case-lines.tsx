'use client'

import { type MouseEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { addName, removeName } from '@/lib/caqes/form/case-params'
import { type CaseParams, mostRows, rowNumbers } from '@/lib/caqes/form/case-paths'
import type { FieldView, LeafView } from '@/lib/caqes/form/case-view'
import { CaseValue } from './case-value'

type Props = {
  field: Extract<FieldView, { kind: 'list' | 'values' }>
  path: string
  values: CaseParams
  errors: Readonly<Record<string, string>>
  onRows: () => void
}

/** Lines of a grid, of years, of amounts: as many as wanted, one at least in sight. */
export function CaseLines({ field, path, values, errors, onRows }: Props) {
  const [rows, setRows] = useState(() => startingRows(path, values))
  const add = (event: MouseEvent) => {
    event.preventDefault()
    setRows((before) => [...before, Math.max(...before, -1) + 1])
  }
  const remove = (row: number) => (event: MouseEvent) => {
    event.preventDefault()
    setRows((before) => before.filter((one) => one !== row))
    onRows()
  }
  return (
    <fieldset className="case-lines">
      <legend>{field.label}</legend>
      {field.help && <p className="field-help">{field.help}</p>}
      {rows.map((row, index) => (
        <div key={row} className="case-line" data-columns={field.kind === 'list' ? field.fields.length : 1}>
          {leaves(field, path, row).map(({ leaf, at }) => (
            <CaseValue key={at} field={leaf} path={at} values={values} errors={errors} bare={index > 0} />
          ))}
          <Button
            type="submit"
            size="sm"
            variant="quiet"
            name={removeName}
            value={`${path}.${row}`}
            onClick={remove(row)}
            aria-label={`Retirer la ligne ${index + 1} de ${field.label.toLowerCase()}`}
          >
            Retirer
          </Button>
        </div>
      ))}
      <div>
        <Button
          type="submit"
          size="sm"
          name={addName}
          value={path}
          onClick={add}
          disabled={rows.length >= mostRows}
          aria-label={`Ajouter une ligne à ${field.label.toLowerCase()}`}
        >
          Ajouter une ligne
        </Button>
      </div>
    </fieldset>
  )
}

/** The rows the address holds, and one more when it asks for one or holds none. */
function startingRows(path: string, values: CaseParams): number[] {
  const held = rowNumbers(path, values)
  const asked = values[`${path}.`] !== undefined || held.length === 0
  return asked ? [...held, Math.max(...held, -1) + 1] : held
}

function leaves(field: Props['field'], path: string, row: number): { leaf: LeafView; at: string }[] {
  if (field.kind === 'values') return [{ leaf: field.item, at: `${path}.${row}` }]
  return field.fields.map((leaf) => ({ leaf, at: `${path}.${row}.${leaf.name}` }))
}
