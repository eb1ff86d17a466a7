import { ComboboxListField } from '@/components/ui/combobox-field'
import { DateField, SelectField, TextField } from '@/components/ui/field'
import { type Role, roles } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'

/** What may be given, already cut to the perimeter of who gives it. */
export type AccessChoices = {
  roles: readonly Role[]
  regions: readonly { code: string; name: string }[]
  bodies: readonly { id: string; name: string }[]
  establishments: readonly { finess: string; name: string }[]
  /** Whether the whole country may be chosen. */
  national: boolean
}

export type AccessValues = {
  name: string
  role: Role
  regionCode: string | null
  body: { id: string } | null
  establishments: readonly { finess: string }[]
  accessEndsOn: CivilDate | null
}

type Props = { choices: AccessChoices; values?: AccessValues }

const absent: Partial<AccessValues> = {}

/** Who the person is, what they may do, where, until when. */
export function AccessFields({ choices, values = undefined }: Props) {
  const held = values ?? absent
  const firstRegion = choices.national ? '' : (choices.regions[0]?.code ?? '')
  return (
    <>
      <TextField name="name" label="Prénom et nom" defaultValue={held.name ?? ''} autoComplete="off" required />
      <SelectField
        name="role"
        label="Rôle"
        options={choices.roles.map((role) => ({ value: role, label: roles[role] }))}
        defaultValue={held.role ?? choices.roles[0] ?? ''}
        required
      />
      <SelectField
        name="regionCode"
        label="Région"
        options={choices.regions.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={held.regionCode ?? firstRegion}
        {...(choices.national ? { emptyLabel: 'France entière' } : {})}
        required
      />
      <SelectField
        name="bodyId"
        label="Organisme"
        help="Pour un organisme local d’assurance maladie ou l’OMEDIT."
        options={choices.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={held.body?.id ?? ''}
        emptyLabel="Aucun"
      />
      <ComboboxListField
        name="establishments"
        label="Établissements"
        help="Pour un directeur ou un délégué. Cherchez un nom ou un numéro FINESS."
        placeholder="Chercher un établissement"
        emptyWords="Aucun établissement de votre périmètre ne répond."
        options={choices.establishments.map(({ finess, name }) => ({ value: finess, label: name, help: finess }))}
        defaultValue={(held.establishments ?? []).map((e) => e.finess)}
      />
      <DateField
        name="accessEndsOn"
        label="Dernier jour d’accès"
        help="Ce jour compris, heure de Paris. Laissez vide pour un accès sans fin."
        defaultValue={held.accessEndsOn ?? ''}
      />
    </>
  )
}
