'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioGroupField } from '@/components/ui/choice-field'
import { SelectField, TextField } from '@/components/ui/field'
import { tokenLives } from '@/lib/accounts/token-states'
import { feedScopes } from '@/lib/plan/feed-scopes'
import { hasOwn, type Mine, mineWords } from '@/lib/plan/mine'
import { FeedTold, type Issued } from './feed-told'

const lives = Object.entries(tokenLives).map(([value, label]) => ({ value, label }))

type Props = { action: FormAction<Issued>; mine: Mine; base: string }

/** Opens a feed and shows its address the only time it can be read. */
export function FeedForm({ action, mine, base }: Props) {
  const [issued, setIssued] = useState<Issued | null>(null)
  return (
    <>
      {issued && <FeedTold issued={issued} base={base} />}
      <ActionForm key={issued?.id} action={action} submitLabel="Ouvrir l’abonnement" onDone={setIssued}>
        <TextField
          name="name"
          label="Nom de l’abonnement"
          help="Votre agenda et l’appareil, pour le reconnaître dans la liste."
          autoComplete="off"
          maxLength={80}
          required
        />
        {!hasOwn(mine) ? (
          <input type="hidden" name="scope" value="whole_plan" />
        ) : (
          <RadioGroupField
            name="scope"
            label="Contenu"
            required
            defaultValue="own_body"
            options={[
              { value: 'own_body', label: `${feedScopes.own_body} (${mineWords(mine)})` },
              { value: 'whole_plan', label: feedScopes.whole_plan },
            ]}
          />
        )}
        <SelectField name="days" label="Durée" options={lives} defaultValue="365" required />
      </ActionForm>
    </>
  )
}
