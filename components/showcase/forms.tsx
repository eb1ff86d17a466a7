'use client'

import type { ActionState } from '@/lib/accounts/action-state'
import { ActionForm } from '../ui/action-form'
import { CheckboxField, CheckboxGroup, RadioGroupField } from '../ui/choice-field'
import { DateField, SelectField, TextAreaField, TextField } from '../ui/field'
import { PasswordField } from '../ui/password-field'
import { Section } from './section'

const actors = [
  { value: 'ars', label: 'Agence régionale de santé' },
  { value: 'cgss', label: 'Caisse générale de sécurité sociale' },
  { value: 'omedit', label: 'OMEDIT' },
]

/** Refuses an empty label, the way a real action would. */
async function pretend(_before: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  if (form.get('label')) return { status: 'ok', data: null, message: 'L’action est enregistrée.' }
  const fields = { label: 'Donnez un intitulé à l’action.', dueOn: 'Choisissez une date comprise entre 2016 et 2019.' }
  const message = 'Certains champs sont à corriger ; rien n’a été enregistré.'
  return { status: 'error', message, fields, values: { note: String(form.get('note') ?? '') } }
}

export function FormShown() {
  return (
    <Section title="Formulaire">
      <ActionForm action={pretend} submitLabel="Enregistrer l’action" cancelHref="/style">
        <TextField name="label" label="Intitulé" required help="Tel qu’il est imprimé dans le plan." />
        <SelectField name="lead" label="Pilote" options={actors} emptyLabel="Aucun pilote désigné" />
        <DateField name="dueOn" label="Échéance" required help="Dernier jour de la période du plan : 31/12/2019." />
        <CheckboxGroup name="actors" label="Acteurs" options={actors} defaultValue={['cgss']} />
        <RadioGroupField
          name="judgement"
          label="Jugement annuel"
          required
          defaultValue="partial"
          options={[
            { value: 'yes', label: 'Atteinte' },
            { value: 'partial', label: 'Partiellement atteinte', help: 'Dites dans la note ce qui manque.' },
            { value: 'no', label: 'Non atteinte' },
          ]}
        />
        <TextAreaField name="note" label="Note d’avancement" />
        <CheckboxField name="told" label="Prévenir les acteurs par courriel" />
        <PasswordField name="password" label="Mot de passe" required help="12 caractères au moins." />
        <TextField
          name="broken"
          label="Numéro FINESS"
          required
          width="short"
          defaultValue="97010"
          error="Un numéro FINESS compte 9 caractères."
        />
      </ActionForm>
    </Section>
  )
}
