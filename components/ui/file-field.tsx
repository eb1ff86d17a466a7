'use client'

import { FieldFrame, type FieldProps, wiring } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

/** A file of the person's disk. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }) {
  const field = useField(props.name, props.error)
  return (
    <FieldFrame {...props} field={field}>
      <input className="input file-input" type="file" accept={accept} {...wiring(field, props)} />
    </FieldFrame>
  )
}
