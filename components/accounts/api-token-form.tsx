'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SelectField, TextField } from '@/components/ui/field'
import { tokenLives } from '@/lib/accounts/token-states'
import { ToldOnce } from './told-once'

type Issued = { id: string; name: string; token: string }

const lives = Object.entries(tokenLives).map(([value, label]) => ({ value, label }))

/** Issues a token and shows its text the only time it can be read. */
export function ApiTokenForm({ action }: { action: FormAction<Issued> }) {
  const [issued, setIssued] = useState<Issued | null>(null)
  return (
    <>
      {issued && (
        <ToldOnce
          title={`Le jeton «\u00a0${issued.name}\u00a0» est émis.`}
          secret={issued.token}
          copyLabel="Copier le jeton"
        />
      )}
      <ActionForm key={issued?.id} action={action} submitLabel="Émettre le jeton" onDone={setIssued}>
        <TextField
          name="name"
          label="Usage du jeton"
          help="L’outil et qui s’en sert, pour le reconnaître dans la liste."
          autoComplete="off"
          maxLength={120}
          required
        />
        <SelectField name="days" label="Durée" options={lives} defaultValue="365" required />
      </ActionForm>
    </>
  )
}
