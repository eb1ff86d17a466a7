'use client'

import { useState } from 'react'
import { Button } from './button'
import { FieldFrame, type FieldProps, wiring } from './field-frame'
import { useField } from './form-context'

type Props = FieldProps & { autoComplete?: 'current-password' | 'new-password' }

/** A password that can be read again before it is sent; never typed back. */
export function PasswordField(props: Props) {
  const [shown, setShown] = useState(false)
  const field = useField(props.name, props.error)
  const control = wiring(field, props)
  return (
    <FieldFrame {...props} field={field}>
      <div className="input-joined">
        <input
          className="input"
          type={shown ? 'text' : 'password'}
          autoComplete={props.autoComplete ?? 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          {...control}
        />
        <Button aria-pressed={shown} aria-controls={control.id} onClick={() => setShown(!shown)}>
          {shown ? 'Masquer' : 'Afficher'} <span className="visually-hidden">le mot de passe</span>
        </Button>
      </div>
    </FieldFrame>
  )
}
