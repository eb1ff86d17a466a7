import type { ComponentProps } from 'react'
import { Disclosure } from '../progress/disclosure'
import { PilotFacts } from '../progress/pilot-section'
import { Section } from '../section'
import { GroupFacts } from './group-facts'
import { GroupForm } from './group-form'
import { EndGroupForm } from './group-life-forms'

type Form = ComponentProps<typeof GroupForm>

type Props = ComponentProps<typeof GroupFacts> &
  ComponentProps<typeof EndGroupForm> & {
    plan: { id: string }
    group: NonNullable<Form['group']>
    choices: Form['choices']
    programmeChoices: Form['programmes']
    mayEdit: boolean
  }

/** Who the group is and what founds it, and the forms that change it. */
export function GroupSection(props: Props) {
  const { plan, group, choices, programmeChoices, day, ended, mayEdit } = props
  return (
    <Section title="Le groupe">
      <PilotFacts pilots={group.pilots} />
      <GroupFacts {...props} />
      {mayEdit && (
        <div className="disclosures">
          <Disclosure title="Modifier le groupe">
            <GroupForm planId={plan.id} day={day} choices={choices} programmes={programmeChoices} group={group} />
          </Disclosure>
          <Disclosure title={ended ? 'Reprendre les travaux' : 'Terminer le groupe'}>
            <EndGroupForm key={ended?.on ?? 'en activité'} id={group.id} day={day} ended={ended} />
          </Disclosure>
        </div>
      )}
    </Section>
  )
}
