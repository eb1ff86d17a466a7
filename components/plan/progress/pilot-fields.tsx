import { SelectField, TextField } from '@/components/ui/field'

type Choice = { value: string; label: string }

type Props = {
  names: { function: string; bodyId: string; userId: string }
  accounts: readonly Choice[]
  bodies: readonly Choice[]
  pilot: { function: string | null; bodyId: string | null; userId: string | null } | undefined
}

/** A pilot is an account of the tool or a function in a body: a name is never typed. */
export function PilotFields({ names, accounts, bodies, pilot }: Props) {
  return (
    <>
      <SelectField
        name={names.userId}
        label="Compte de l’outil"
        emptyLabel="Aucun : une fonction dans un organisme"
        options={accounts}
        defaultValue={pilot?.userId ?? ''}
      />
      <TextField
        name={names.function}
        label="Fonction"
        help="Quand la personne n’a pas de compte. N’écrivez pas de nom."
        maxLength={200}
        defaultValue={pilot?.function ?? ''}
      />
      <SelectField
        name={names.bodyId}
        label="Organisme"
        emptyLabel="Aucun"
        options={bodies}
        defaultValue={pilot?.bodyId ?? ''}
      />
    </>
  )
}
