'use client'

import { CheckboxGroup } from '@/components/ui/choice-field'
import { DateField, TextAreaField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { createGroup, editGroup } from '@/lib/plan/actions/groups'
import type { PilotView } from '@/lib/plan/groups'
import { type Side, sides } from '@/lib/plan/sides'
import { PlanForm } from '../plan-form'
import { PilotFields } from '../progress/pilot-fields'

type Choice = { value: string; label: string }

type Props = {
  planId: string
  day: CivilDate
  choices: { bodies: readonly Choice[]; accounts: Readonly<Record<Side, readonly Choice[]>> }
  programmes: readonly Choice[]
  group: {
    id: string
    lockVersion: number
    name: string
    programmes: readonly { id: string }[]
    members: readonly { id: string }[]
    pilots: readonly PilotView[]
    letter: { on: CivilDate | null; reference: string | null; objectives: string | null }
  } | null
}

const fieldNames = {
  ars: { function: 'arsFunction', bodyId: 'arsBodyId', userId: 'arsUserId' },
  am: { function: 'amFunction', bodyId: 'amBodyId', userId: 'amUserId' },
} satisfies Record<Side, { function: string; bodyId: string; userId: string }>

/** Founds a working group, or changes its words. */
export function GroupForm({ planId, group, ...fields }: Props) {
  if (group === null)
    return (
      <PlanForm action={createGroup} submitLabel="Créer le groupe" values={{ planId }}>
        <GroupFields {...fields} group={null} />
      </PlanForm>
    )
  const { id, lockVersion } = group
  return (
    <PlanForm action={editGroup} submitLabel="Enregistrer le groupe" values={{ id, lockVersion }}>
      <GroupFields {...fields} group={group} />
    </PlanForm>
  )
}

function GroupFields({ day, choices, programmes, group }: Omit<Props, 'planId'>) {
  return (
    <>
      <TextField name="name" label="Nom du groupe" required maxLength={200} defaultValue={group?.name ?? ''} />
      {(Object.keys(sides) as Side[]).map((side) => (
        <fieldset key={side} className="field subform">
          <legend>Pilote {sides[side]}</legend>
          <PilotFields
            names={fieldNames[side]}
            accounts={choices.accounts[side]}
            bodies={choices.bodies}
            pilot={group?.pilots.find((one) => one.side === side)}
          />
        </fieldset>
      ))}
      <fieldset className="field subform">
        <legend>Lettre de mission</legend>
        <DateField name="letterOn" label="Date" max={day} defaultValue={group?.letter.on ?? ''} />
        <TextField
          name="letterReference"
          label="Référence"
          maxLength={200}
          defaultValue={group?.letter.reference ?? ''}
        />
        <TextAreaField
          name="objectives"
          label="Objectifs confiés au groupe"
          rows={4}
          maxLength={4000}
          defaultValue={group?.letter.objectives ?? ''}
        />
      </fieldset>
      <CheckboxGroup
        name="programmes"
        label="Programmes suivis"
        options={programmes}
        defaultValue={group?.programmes.map(({ id }) => id) ?? []}
      />
      <CheckboxGroup
        name="members"
        label="Organismes membres"
        options={choices.bodies}
        defaultValue={group?.members.map(({ id }) => id) ?? []}
      />
    </>
  )
}
